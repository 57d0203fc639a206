/** What every Workbook must do, whatever it is made of. One call for each implementation. */
import type { OpenedWorkbook, WorkbookSubject } from './subject';
import { furnishingRules } from './furnishing';
import { protectionRules } from './protection';
import { readingRules } from './reading';
import { refusingRules } from './refusing';
import { undoingRules } from './undoing';
import { writingRules } from './writing';

export function workbookContract(name: string, subject: WorkbookSubject): void {
  describe(`${name} as a workbook`, () => {
    let opened: OpenedWorkbook[] = [];
    afterEach(async () => {
      const all = opened;
      opened = [];
      await Promise.all(all.map((one) => one.close()));
    });
    const contract = {
      subject,
      open: async (...args: Parameters<WorkbookSubject['open']>): Promise<OpenedWorkbook> => {
        const one = await subject.open(...args);
        opened.push(one);
        return one;
      },
    };
    readingRules(contract);
    writingRules(contract);
    undoingRules(contract);
    refusingRules(contract);
    protectionRules(contract);
    furnishingRules(contract);
  });
}
