/** What every SnapshotStore must do, whatever it is made of. One call for each implementation. */
import { damagingRules } from './contract/damaging';
import type { MakeHarness, StoreHarness } from './contract/harness';
import { keepingRules } from './contract/keeping';
import { losingRules } from './contract/losing';
import { modelRules } from './contract/model';
import { publishingRules } from './contract/publishing';
import { racingRules } from './contract/racing';
import { readingRules } from './contract/reading';
import { scheduleRules } from './contract/schedules';

export interface ContractOptions {
  /** Names of the harness's damages, in order. */
  readonly damages: readonly string[];
  /** How many random histories and schedules to run. */
  readonly runs: number;
}

export function storeContract(name: string, make: MakeHarness, options: ContractOptions): void {
  describe(`${name} store`, () => {
    let current: StoreHarness;
    beforeEach(async () => {
      current = await make();
    });
    afterEach(() => current.dispose());
    const harness = (): StoreHarness => current;

    publishingRules(harness);
    readingRules(harness);
    racingRules(harness);
    keepingRules(harness);
    losingRules(harness);
    damagingRules(harness, options.damages);
    modelRules(make, options.runs);
    scheduleRules(make, options.runs);
  });
}
