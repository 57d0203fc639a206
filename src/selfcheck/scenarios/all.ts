/** All scenarios, in the order in which they run. */
import type { Scenario } from '../scenario';
import { AREAS } from './areas';
import { BATCHING } from './batching';
import { CELLS } from './cells';
import { FEATURES } from './features';
import { HAPPENING } from './happening';
import { LOADING } from './loading';
import { NAMES } from './names';
import { SHEETS } from './sheets';

export const SCENARIOS: readonly Scenario[] = [
  ...LOADING,
  ...BATCHING,
  ...CELLS,
  ...NAMES,
  ...SHEETS,
  ...AREAS,
  ...FEATURES,
  ...HAPPENING,
];
