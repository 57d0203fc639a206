/** What Hämta says when pulled tables have been refreshed or put back: what changed, and what of one's own remains. */
import type { RefreshTable } from '../../app/pulling/types';
import type { Worded } from '../../app/wording/lang';
import { keepsOwn } from './pull';

/** `tables`: those that were written. */
export function refreshed(tables: readonly RefreshTable[]): Worded {
  const said = [outcome(tables), keptCells(tables), ownRows(tables)].filter((one) => one !== null);
  return { sv: said.map(({ sv }) => sv).join(' '), en: said.map(({ en }) => en).join(' ') };
}

const PUT_BACK: Worded = { sv: 'Siffrorna är återställda till det publicerade.', en: 'The figures are put back to what is published.' };
const REST_PUT_BACK: Worded = { sv: 'Allt utom det som är ändrat här är återställt till det publicerade.', en: 'All but what is edited here is put back to what is published.' };

function outcome(tables: readonly RefreshTable[]): Worded {
  if (tables.every(({ from, to }) => from === to)) return tables.some(keepsOwn) ? REST_PUT_BACK : PUT_BACK;
  const n = tables.filter(isChanged).length;
  if (n === 0) return { sv: 'Siffrorna var redan desamma; tabellerna hör nu till den här publiceringen.', en: 'The figures were the same already; the tables now belong to this publication.' };
  return { sv: n === 1 ? 'En tabell är uppdaterad.' : `${n} tabeller är uppdaterade.`, en: n === 1 ? 'One table is refreshed.' : `${n} tables are refreshed.` };
}

/** Not one whose publication alone is another. */
function isChanged({ added, removed, updated, edited, own, choice }: RefreshTable): boolean {
  return added.length + removed.length + updated.length > 0 || (choice === 'replace' && edited.length + own.length > 0);
}

function keptCells(tables: readonly RefreshTable[]): Worded | null {
  const n = tables.filter(isKeeping).reduce((sum, { edited }) => sum + edited.length, 0);
  if (n === 0) return null;
  return { sv: n === 1 ? '1 egen cell är behållen.' : `${n} egna celler är behållna.`, en: n === 1 ? '1 cell of your own is kept.' : `${n} cells of your own are kept.` };
}

const MOST_NAMED = 3;

function ownRows(tables: readonly RefreshTable[]): Worded | null {
  const labels = tables.filter(isKeeping).flatMap(({ own }) => own.map(({ label }) => label));
  const n = labels.length;
  if (n === 0) return null;
  const named = (open: string, close: string): string => `${labels.slice(0, MOST_NAMED).map((label) => `${open}${label}${close}`).join(', ')}${n > MOST_NAMED ? ' …' : '.'}`;
  return {
    sv: `${n === 1 ? '1 egen rad finns' : `${n} egna rader finns`} kvar: ${named('”', '”')}`,
    en: `${n === 1 ? '1 row of your own remains' : `${n} rows of your own remain`}: ${named('“', '”')}`,
  };
}

function isKeeping({ choice }: RefreshTable): boolean {
  return choice === 'keep';
}
