/** Why an empty table cannot be put where it was asked for. */
import type { TemplateRefusal } from '../template-plan';
import { address } from '../../core/address';
import { NAME_FAULTS } from './bindings';
import { count } from './figures';
import type { Lang } from './lang';

export function templateRefusalSentence(refusal: TemplateRefusal, lang: Lang): string {
  switch (refusal.why) {
    case 'occupied': {
      const [first] = refusal.cells;
      const at = first === undefined ? '' : address(first.sheet, first.row, first.column);
      const n = count(refusal.cells.length);
      return {
        sv: `Där står redan något: ${n} ${refusal.cells.length === 1 ? 'cell' : 'celler'}, först ${at}. Välj en tom plats med en tom rad och kolumn runt om, eller ett nytt blad.`,
        en: `Something stands there already: ${n} ${refusal.cells.length === 1 ? 'cell' : 'cells'}, first ${at}. Choose an empty place with an empty row and column around it, or a new sheet.`,
      }[lang];
    }
    case 'off-sheet':
      return { sv: 'Tabellen får inte plats på bladet där. Välj en cell längre upp eller till vänster.', en: 'The table does not fit on the sheet there. Choose a cell further up or to the left.' }[lang];
    case 'sheet-missing':
      return { sv: `Bladet ${refusal.sheet} finns inte längre.`, en: `The sheet ${refusal.sheet} is no longer there.` }[lang];
    case 'sheet-protected':
      return { sv: `Bladet ${refusal.sheet} är skyddat. Ta bort skyddet under Granska, eller välj ett nytt blad.`, en: `The sheet ${refusal.sheet} is protected. Unprotect it under Review, or choose a new sheet.` }[lang];
    case 'sheet-name':
      return {
        sv: `Ett nytt blad kan inte heta ${refusal.sheet}: namnet är upptaget, för långt (31 tecken) eller innehåller något av [ ] : * ? / \\.`,
        en: `A new sheet cannot be called ${refusal.sheet}: the name is taken, too long (31 characters) or holds one of [ ] : * ? / \\.`,
      }[lang];
    case 'name':
      return `${refusal.name === '' ? '' : `${refusal.name}: `}${NAME_FAULTS[refusal.fault][lang]}`;
  }
}
