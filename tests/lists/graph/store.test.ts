import { storeContract } from '../store-contract';
import { graphDamages, graphHarness, newPlace } from './harness';

storeContract('graph', graphHarness, { damages: graphDamages(newPlace()).map(({ name }) => name), runs: 20 });
