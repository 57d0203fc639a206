/** Why a workbook or a store could not be used: what, where, and what to do about it. */
import type { StoreRefusalReason, WorkbookRefusalReason } from '../ports';
import { StoreRefusal, WorkbookRefusal } from '../ports';
import type { Lang, Worded } from './lang';
import { EXCEL_REFUSALS } from './refusals-excel';
import { listFaultText } from './refusals-list';
import { SIGN_IN_REFUSALS } from './refusals-sign-in';

type Detail = WorkbookRefusal['detail'];

const NOTHING_WRITTEN: Worded = { sv: 'Inget har skrivits.', en: 'Nothing has been written.' };

/** By reason; `file` is how the user named the file. */
const WORKBOOK: Readonly<Record<WorkbookRefusalReason, (file: string, detail: Detail) => Worded>> = {
  'not-found': (file) => ({
    sv: `Filen ${file} finns inte. Kontrollera namnet och mappen.`,
    en: `There is no file ${file}. See to its name and folder.`,
  }),
  'not-readable': (file, detail) => notAFile(file, detail) ?? ({
    sv: `Filen ${file} går inte att läsa${because(detail, 'sv')}. Kontrollera att du har behörighet och att den inte är låst av ett annat program.`,
    en: `The file ${file} cannot be read${because(detail, 'en')}. See that you may read it and that no other program holds it.`,
  }),
  'not-a-zip': (file, detail) => detail['size'] === 0 ? {
    sv: `${file} är tom (0 byte). Kopiera eller ladda ner den på nytt.`,
    en: `${file} is empty (0 bytes). Copy or download it again.`,
  } : ({
    sv: `${file} är ingen Excelarbetsbok (.xlsx). Öppna den i det program den kommer från och spara som Excel-arbetsbok.`,
    en: `${file} is no Excel workbook (.xlsx). Open it in the program it comes from and save it as an Excel workbook.`,
  }),
  truncated: (file) => ({
    sv: `${file} är avhuggen: slutet av filen saknas. Kopiera eller ladda ner den på nytt.`,
    en: `${file} is cut off: the end of the file is missing. Copy or download it again.`,
  }),
  encrypted: (file) => ({
    sv: `${file} är skyddad med lösenord. Öppna den i Excel, ta bort lösenordet under Arkiv › Info › Skydda arbetsbok, och spara.`,
    en: `${file} is protected by a password. Open it in Excel, remove the password under File › Info › Protect Workbook, and save.`,
  }),
  'old-xls': (file) => ({
    sv: `${file} är i det gamla formatet .xls. Öppna den i Excel och spara som Excel-arbetsbok (.xlsx).`,
    en: `${file} is in the old .xls format. Open it in Excel and save it as an Excel workbook (.xlsx).`,
  }),
  xlsb: (file) => ({
    sv: `${file} är en binär arbetsbok (.xlsb). Öppna den i Excel och spara som Excel-arbetsbok (.xlsx).`,
    en: `${file} is a binary workbook (.xlsb). Open it in Excel and save it as an Excel workbook (.xlsx).`,
  }),
  'not-a-workbook': (file, detail) => ({
    sv: `${file} är ingen Excelarbetsbok${kind(detail, 'sv')}. Ange en .xlsx- eller .xlsm-fil.`,
    en: `${file} is no Excel workbook${kind(detail, 'en')}. Name an .xlsx or .xlsm file.`,
  }),
  'too-large': (file, detail) => ({
    sv: `${file} är för stor${size(detail)}. Spara en kopia med bara rapportens blad.`,
    en: `${file} is too large${size(detail)}. Save a copy with only the sheets of the report.`,
  }),
  'zip-bomb': (file, detail) => ({
    sv: `${file} packas upp till orimligt mycket${damagedPart(detail)} och läses därför inte. Kontrollera var filen kommer ifrån; öppna den annars i Excel och spara den på nytt.`,
    en: `${file} unpacks to unreasonably much${part(detail)} and is not read. See where it comes from; otherwise open it in Excel and save it anew.`,
  }),
  'damaged-part': (file, detail) => ({
    sv: `${file} är skadad${damagedPart(detail)}. Öppna den i Excel, låt Excel reparera den, och spara.`,
    en: `${file} is damaged${part(detail)}. Open it in Excel, let Excel repair it, and save.`,
  }),
  'sheet-missing': (file, detail) => ({
    sv: `Bladet ${text(detail, 'sheet')} finns inte i ${file}. Kontrollera om det har bytt namn. ${NOTHING_WRITTEN.sv}`,
    en: `There is no sheet ${text(detail, 'sheet')} in ${file}. See whether it was renamed. ${NOTHING_WRITTEN.en}`,
  }),
  'sheet-protected': (file, detail) => ({
    sv: `Bladet ${text(detail, 'sheet')} i ${file} är skyddat. Ta bort skyddet under Granska i Excel, eller lås upp cellerna. ${NOTHING_WRITTEN.sv}`,
    en: `The sheet ${text(detail, 'sheet')} in ${file} is protected. Unprotect it under Review in Excel, or unlock the cells. ${NOTHING_WRITTEN.en}`,
  }),
  'cell-merged': (file, detail) => ({
    sv: `Cellen ${cell(detail)} i ${file} är sammanslagen med andra. Dela cellerna först. ${NOTHING_WRITTEN.sv}`,
    en: `The cell ${cell(detail)} in ${file} is merged with others. Unmerge them first. ${NOTHING_WRITTEN.en}`,
  }),
  'cell-in-array': (file, detail) => ({
    sv: `Cellen ${cell(detail)} i ${file} är en del av en matrisformel. Ta bort matrisformeln först. ${NOTHING_WRITTEN.sv}`,
    en: `The cell ${cell(detail)} in ${file} is part of an array formula. Remove the array formula first. ${NOTHING_WRITTEN.en}`,
  }),
  'target-exists': (file) => ({
    sv: `${file} finns redan och skrivs inte över. Ange ett annat namn, eller skriv över den med --force.`,
    en: `${file} exists already and is not overwritten. Choose another name, or replace it with --force.`,
  }),
  'target-not-writable': (file, detail) =>
    detail['because'] === 'changed since it was read'
      ? {
          sv: `${file} har sparats av någon annan sedan den lästes. Kör igen. ${NOTHING_WRITTEN.sv}`,
          en: `${file} was saved by somebody else since it was read. Run again. ${NOTHING_WRITTEN.en}`,
        }
      : (notAFile(file, detail) ?? {
          sv: `Det går inte att skriva ${file}${because(detail, 'sv')}. Stäng filen i Excel och kontrollera att mappen finns och att du får skriva där.`,
          en: `${file} cannot be written${because(detail, 'en')}. Close it in Excel, and see that the folder exists and that you may write there.`,
        }),
  ...EXCEL_REFUSALS,
};

const STORE: Readonly<Record<StoreRefusalReason, Worded>> = {
  'not-found': {
    sv: 'Mappen för publiceringar finns inte. Kontrollera sökvägen och att nätverksdisken är ansluten.',
    en: 'The folder of publications does not exist. See to its path and that the network drive is connected.',
  },
  'no-permission': {
    sv: 'Du har inte behörighet till publiceringarna. Be den som äger mappen eller listan om läs- och skrivrätt.',
    en: 'You have no permission to the publications. Ask the owner of the folder or list for the right to read and write.',
  },
  'store-unsuitable': {
    sv: 'Publiceringarna kan inte användas härifrån: platsen uppfyller inte kraven, eller är gjord av en nyare version. Välj en annan plats eller uppdatera Avstämt.',
    en: 'The publications cannot be used from here: the place does not keep what is needed, or a newer version made it. Choose another place or update Avstämt.',
  },
  damaged: {
    sv: 'Publiceringen är ändrad eller skadad och läses därför inte. Lägg tillbaka seriens filer eller listobjekt från en säkerhetskopia; andra serier berörs inte.',
    en: 'The publication has been changed or damaged and is not read. Put the files or list items of the series back from a backup; other series are not touched.',
  },
  'bad-request': {
    sv: 'Enhet, period eller rapporttyp är fel skrivna. Enhet och typ skrivs med a–z, åäö, siffror och bindestreck; perioden som ÅÅÅÅMM.',
    en: 'Unit, period or kind is not well formed. Unit and kind are written with a–z, åäö, digits and hyphens; the period as YYYYMM.',
  },
  unavailable: {
    sv: 'Publiceringarna går inte att nå just nu. Kontrollera anslutningen och försök igen.',
    en: 'The publications cannot be reached just now. See to the connection and try again.',
  },
  'not-a-folder': {
    sv: '--store är en fil, inte en mapp. Ange mappen för publiceringar.',
    en: '--store is a file, not a folder. Name the folder of publications.',
  },
  'base-unknown': {
    sv: 'Arbetsboken bygger på en publicering som inte finns i det här lagret. Kontrollera att det är rätt mapp eller lista; använd --base none om den ska räknas som ny. Inget har publicerats.',
    en: 'The workbook builds on a publication that is not in this store. See that the folder or list is the right one; use --base none if it should count as new. Nothing has been published.',
  },
  'not-an-id': {
    sv: 'Det är inget id för en publicering: ett id är 16–64 tecken av 0–9 och a–f. Hela id:t står i avstamt log --format json. Inget har publicerats.',
    en: 'That is no id of a publication: an id is 16–64 of 0–9 and a–f. The whole id is shown by avstamt log --format json. Nothing has been published.',
  },
  'id-taken': {
    sv: 'Det id:t är redan använt för en annan publicering. Kör igen utan --id. Inget har publicerats.',
    en: 'That id was used for another publication already. Run again without --id. Nothing has been published.',
  },
  'id-too-old': {
    sv: 'Publiceringen påbörjades för länge sedan för att kunna fullföljas. Kör igen utan --id. Inget har publicerats.',
    en: 'The publication was begun too long ago to be completed. Run again without --id. Nothing has been published.',
  },
  'bad-address': {
    sv: 'Det är ingen adress till en lista. Öppna listan i webbläsaren och kopiera adressen: https://…/sites/…/Lists/….',
    en: 'That is no address of a list. Open the list in the browser and copy its address: https://…/sites/…/Lists/….',
  },
  'list-not-found': {
    sv: 'Listan finns inte, eller syns inte för dig. Kontrollera adressen och att du kan öppna listan i webbläsaren. En ny lista skapas med avstamt setup --list.',
    en: 'There is no such list, or you may not see it. See to the address and that you can open the list in the browser. A new list is made with avstamt setup --list.',
  },
  'list-unsuitable': {
    sv: 'Listan är inte förberedd för publiceringar, eller har ändrats sedan dess. Kontrollera att det är rätt lista; är den det kan dess ägare köra avstamt setup --list.',
    en: 'The list is not set up for publications, or has been changed since. See that it is the right list; if so, its owner can run avstamt setup --list.',
  },
  ...SIGN_IN_REFUSALS,
};

export function workbookRefusalSentence(refusal: WorkbookRefusal, lang: Lang): string {
  const file = text(refusal.detail, 'file');
  if (file !== '') return WORKBOOK[refusal.reason](file, refusal.detail)[lang];
  const sentence = WORKBOOK[refusal.reason]({ sv: 'arbetsboken', en: 'the workbook' }[lang], refusal.detail)[lang];
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The store's own words, in brackets, are for whoever looks after it; in Swedish only what is no English. */
export function storeRefusalSentence(reason: StoreRefusalReason, detail: string, lang: Lang): string {
  const told = WHOLE.has(reason) ? detail : (listFaultText(detail, lang) ?? storeDetail(detail, lang));
  return told === '' ? STORE[reason][lang] : `${STORE[reason][lang]} (${told})`;
}

/** Reasons whose detail is a path, an id or a code and nothing else. */
const WHOLE: ReadonlySet<StoreRefusalReason> = new Set<StoreRefusalReason>([
  'not-found', 'not-a-folder', 'base-unknown', 'not-an-id', 'id-taken', 'id-too-old', 'bad-address', 'list-not-found',
  'sign-in-blocked', 'sign-in-cancelled', 'sign-in-consent', 'sign-in-setup', 'sign-in-policy', 'sign-in-account', 'sign-in-unreachable', 'sign-in-failed',
]);

/** Paths in quotes or not, ids, series, the system's error codes. */
const FACT = /'[^']+'|(?<![\w.])\/[^\s,:()]+|[A-Za-z]:\\[^\s,()]+|\b[0-9a-f]{16,64}\b|\bE[A-Z]{3,}\b|[^\s_]+_\d{6}_[^\s,:]+/g;

export function storeDetail(detail: string, lang: Lang): string {
  return lang === 'en' ? detail : [...new Set(detail.match(FACT) ?? [])].join(', ');
}

/** The sentence of a refusal; null for any other error. */
export function refusalSentence(error: unknown, lang: Lang): string | null {
  if (error instanceof StoreRefusal) return storeRefusalSentence(error.reason, error.detail, lang);
  return error instanceof WorkbookRefusal ? workbookRefusalSentence(error, lang) : null;
}

function text(detail: Detail, key: string): string {
  return String(detail[key] ?? '');
}

function notAFile(file: string, detail: Detail): Worded | null {
  const what = text(detail, 'because');
  if (what === 'folder' || what === 'EISDIR') return { sv: `${file} är en mapp, inte en arbetsbok. Ange en fil.`, en: `${file} is a folder, not a workbook. Name a file.` };
  return what === 'not a file' ? { sv: `${file} är ingen fil. Ange en arbetsbok.`, en: `${file} is no file. Name a workbook.` } : null;
}

/** In Swedish only the system's own code: the rest is English. */
function because(detail: Detail, lang: Lang): string {
  const why = text(detail, 'because');
  return why === '' || (lang === 'sv' && !/^E[A-Z]+$/.test(why)) ? '' : ` (${why})`;
}

function kind(detail: Detail, lang: Lang): string {
  const what = text(detail, 'kind');
  return what === '' || (lang === 'sv' && what.includes(' ')) ? '' : ` (${what})`;
}

function damagedPart(detail: Detail): string {
  const name = text(detail, 'part');
  return name === '' ? '' : ` (${name === 'zip directory' ? 'innehållsförteckningen' : name})`;
}

function part(detail: Detail): string {
  return detail['part'] === undefined ? '' : ` (${[text(detail, 'part'), text(detail, 'because')].filter((one) => one !== '').join(': ')})`;
}

function cell(detail: Detail): string {
  return [text(detail, 'sheet'), text(detail, 'cell')].filter((one) => one !== '').join('!');
}

const MEGABYTE = 1_048_576;

function size(detail: Detail): string {
  const bytes = detail['size'];
  return typeof bytes === 'number' && bytes >= MEGABYTE ? ` (${Math.round(bytes / MEGABYTE)} MB)` : '';
}
