import { folderDamages, folderHarness } from './folder-harness';
import { storeContract } from './store-contract';

storeContract('folder', folderHarness, { damages: folderDamages('').map(({ name }) => name), runs: 15 });
