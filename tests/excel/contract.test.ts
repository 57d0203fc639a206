/** Excel's open workbook, through Microsoft's own Office.js: the contract every workbook passes. */
import { workbookContract } from '../contract/workbook/index';
import { openExcel } from './harness';

workbookContract('a workbook open in Excel', {
  calculates: true,
  arrays: false,
  open: async (raw) => {
    const { workbook, host, now } = openExcel(raw);
    return {
      workbook,
      readBack: () => Promise.resolve(now()),
      close: () => {
        expect(host.bugs).toEqual([]);
        return Promise.resolve();
      },
    };
  },
});
