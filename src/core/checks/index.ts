/** The checks of one table, in the order their findings are made. One check a file. */
import type { Finding } from '../finding';
import type { Table } from '../table';
import { checkCells } from './cells';
import { checkFormulas } from './formulas';
import { checkMagnitude } from './magnitude';
import { checkNotices } from './notices';
import { checkOfWhich } from './of-which';
import { checkSigns } from './signs';
import { checkStructure } from './structure';
import { checkZeroForecast } from './zero-forecast';

export type Check = (table: Table) => Finding[];

/** Every check but the arithmetic, which also counts its comparisons (arithmetic.ts). */
export const TABLE_CHECKS: readonly Check[] = [
  checkStructure,
  checkCells,
  checkOfWhich,
  checkSigns,
  checkMagnitude,
  checkZeroForecast,
  checkFormulas,
  checkNotices,
];
