/**
 * The grid's own words in Swedish: Univer ships none. What people can come across is here, in Excel's own terms; what is
 * told of each spreadsheet function is in univer-functions.ts.
 */
import type { ILanguagePack } from '@univerjs/core';

/** `original` with every text that `translation` has in its place. */
export function translated(original: ILanguagePack, translation: Translation): ILanguagePack {
  return Object.fromEntries(
    Object.entries(original).map(([key, text]) => {
      const own = translation[key];
      return [key, isTexts(text) && isTexts(own) ? translated(text, own) : (own ?? text)];
    }),
  ) as ILanguagePack;
}

export interface Translation {
  readonly [key: string]: string | readonly string[] | Translation;
}

function isTexts(text: unknown): text is Translation & ILanguagePack {
  return typeof text === 'object' && text !== null && !Array.isArray(text);
}

const CONFIRM = { confirm: 'OK', cancel: 'Avbryt' };
const RANGE_SELECTOR = {
  ...CONFIRM,
  title: 'Välj ett område', addAnotherRange: 'Lägg till område', buttonTooltip: 'Välj område', placeHolder: 'Välj ett område eller skriv det.',
};

const RIGHT_CLICK = {
  copy: 'Kopiera', cut: 'Klipp ut', paste: 'Klistra in',
  copySpecial: 'Kopiera special', pasteSpecial: 'Klistra in special',
  pasteValue: 'Klistra in värden', pasteFormat: 'Klistra in format', pasteColWidth: 'Klistra in kolumnbredd', pasteBesidesBorder: 'Klistra in utom kantlinjer',
  insert: 'Infoga', insertRow: 'Infoga rad', insertRowBefore: 'Infoga rad ovanför', insertColumn: 'Infoga kolumn', insertColumnBefore: 'Infoga kolumn till vänster', insertCell: 'Infoga celler',
  insertRowsAbove: 'Infoga', insertRowsAboveSuffix: 'rader ovanför', insertRowsAfter: 'Infoga', insertRowsAfterSuffix: 'rader nedanför',
  insertColsLeft: 'Infoga', insertColsLeftSuffix: 'kolumner till vänster', insertColsRight: 'Infoga', insertColsRightSuffix: 'kolumner till höger',
  delete: 'Ta bort', deleteCell: 'Ta bort celler', deleteSelected: 'Ta bort markerade ', deleteSelectedRow: 'Ta bort markerade rader', deleteSelectedColumn: 'Ta bort markerade kolumner',
  hide: 'Dölj', hideSelected: 'Dölj markerade ', hideSelectedRow: 'Dölj markerade rader', hideSelectedColumn: 'Dölj markerade kolumner',
  showHide: 'Ta fram dolda', showHideRow: 'Ta fram dolda rader', showHideColumn: 'Ta fram dolda kolumner',
  rowHeight: 'Radhöjd', columnWidth: 'Kolumnbredd', fitContent: 'Anpassa efter innehållet',
  moveLeft: 'Flytta vänster', moveRight: 'Flytta höger', moveUp: 'Flytta uppåt', moveDown: 'Flytta nedåt',
  toTopAdd: 'Lägg till ovanför', toBottomAdd: 'Lägg till nedanför', toLeftAdd: 'Lägg till till vänster', toRightAdd: 'Lägg till till höger',
  add: 'Lägg till', row: 'Rad', column: 'Kolumn', confirm: 'OK', byRow: 'Radvis', byCol: 'Kolumnvis',
  clearSelection: 'Rensa', clearContent: 'Rensa innehåll', clearFormat: 'Rensa format', clearAll: 'Rensa allt',
  freeze: 'Lås fönsterrutor', freezeCell: 'Lås till aktiv cell (rad {0}, kolumn {1})', freezeCol: 'Lås till kolumn {0}', freezeRow: 'Lås till rad {0}',
  freezeFirstCol: 'Lås första kolumnen', freezeFirstRow: 'Lås översta raden', cancelFreeze: 'Lås upp fönsterrutor',
  deleteAllRowsAlert: 'Alla rader på bladet kan inte tas bort', deleteAllColumnsAlert: 'Alla kolumner på bladet kan inte tas bort',
  hideAllRowsAlert: 'Alla rader på bladet kan inte döljas', hideAllColumnsAlert: 'Alla kolumner på bladet kan inte döljas',
  textToNumber: 'Gör text till tal',
};

const SHEET_TABS = {
  delete: 'Ta bort', copy: 'Kopiera', rename: 'Byt namn', changeColor: 'Flikfärg', resetColor: 'Ingen färg', hide: 'Dölj', unhide: 'Ta fram', moveLeft: 'Flytta vänster', moveRight: 'Flytta höger',
  cancelText: 'Avbryt', chooseText: 'Välj färg',
  tipNameRepeat: 'Det finns redan ett blad med det namnet.', sheetNameAlreadyExistsError: 'Det finns redan ett blad med det namnet. Välj ett annat.',
  noMoreSheet: 'En arbetsbok måste ha minst ett synligt blad. Lägg till ett blad eller ta fram ett dolt innan du tar bort det här.',
  noHide: 'Minst ett blad måste synas.', confirmDelete: 'Ska bladet tas bort?', redoDelete: 'Det går att ångra med Ctrl+Z',
  sheetNameErrorTitle: 'Namnet kan inte användas', sheetNameCannotIsEmptyError: 'Bladet måste ha ett namn.',
  sheetNameSpecCharError: "Namnet får ha högst 31 tecken, inte börja eller sluta med ' och inte innehålla [ ] : \\ ? * /",
  deleteSheet: 'Ta bort blad', deleteSheetContent: 'Ska bladet tas bort?', deleteLargeSheetContent: 'Ska bladet tas bort? Det går inte att få tillbaka.',
};

const INFO = {
  notChangeMerge: 'En del av en sammanfogad cell kan inte ändras', loading: 'Läser in …', copy: 'Kopiera', return: 'Avsluta', rename: 'Byt namn', tips: 'Byt namn', noName: 'Namnlöst kalkylblad',
  add: 'Lägg till', addLast: 'rader längst ned', backTop: 'Till toppen', nextPage: 'Nästa', tipInputNumber: 'Skriv ett tal', tipInputNumberLimit: 'Högst 100 åt gången',
  tipRowHeightLimit: 'Radhöjden måste vara mellan 0 och 545', tipColumnWidthLimit: 'Kolumnbredden måste vara mellan 0 och 2038', problem: 'Något gick fel',
};

const NAMES = {
  ...CONFIRM,
  managerTitle: 'Namnhanteraren', managerDescription: 'Ge celler eller en formel ett namn: markera och skriv namnet.', featureTitle: 'Definierade namn', defaultName: 'Namn',
  addButton: 'Nytt namn', updateButton: 'Ändra', deleteButton: 'Ta bort', deleteConfirmText: 'Ska namnet tas bort?', ratioRange: 'Område', ratioFormula: 'Formel', scopeWorkbook: 'Arbetsbok',
  inputNamePlaceholder: 'Namn (utan mellanslag)', inputCommentPlaceholder: 'Kommentar', inputRangePlaceholder: 'Område (utan mellanslag)', inputFormulaPlaceholder: 'Formel (utan mellanslag)',
  formulaOrRefStringInvalid: 'Formeln eller området går inte att läsa',
};

const KEYS = {
  'zoom-in': 'Zooma in', 'zoom-out': 'Zooma ut', 'reset-zoom': 'Återställ zoom', 'select-all': 'Markera allt',
  'select-below-cell': 'Till cellen nedanför', 'select-up-cell': 'Till cellen ovanför', 'select-left-cell': 'Till cellen till vänster', 'select-right-cell': 'Till cellen till höger',
  'select-next-cell': 'Till nästa cell', 'select-previous-cell': 'Till föregående cell',
  'select-up-value-cell': 'Till närmaste värde ovanför', 'select-below-value-cell': 'Till närmaste värde nedanför', 'select-left-value-cell': 'Till närmaste värde till vänster', 'select-right-value-cell': 'Till närmaste värde till höger',
  'expand-selection-down': 'Utöka markeringen nedåt', 'expand-selection-up': 'Utöka markeringen uppåt', 'expand-selection-left': 'Utöka markeringen åt vänster', 'expand-selection-right': 'Utöka markeringen åt höger',
  'expand-selection-to-below-gap': 'Utöka till närmaste lucka nedanför', 'expand-selection-to-up-gap': 'Utöka till närmaste lucka ovanför', 'expand-selection-to-left-gap': 'Utöka till närmaste lucka till vänster', 'expand-selection-to-right-gap': 'Utöka till närmaste lucka till höger',
  'toggle-editing': 'Redigera cellen', 'start-editing': 'Redigera cellen', 'delete-and-start-editing': 'Töm och redigera cellen', 'abort-editing': 'Avbryt redigeringen', 'break-line': 'Radbrytning i cellen',
  'set-bold': 'Fetstil', 'set-italic': 'Kursiv', 'set-underline': 'Understruken', 'set-strike-through': 'Genomstruken', 'repeat-last-action': 'Upprepa',
};

const NUMBER_FORMATS = {
  ...CONFIRM,
  title: 'Talformat', numfmtType: 'Typ', general: 'Allmänt', accounting: 'Redovisning', text: 'Text', number: 'Tal', percent: 'Procent', scientific: 'Vetenskapligt', currency: 'Valuta', date: 'Datum', time: 'Tid',
  thousandthPercentile: 'Tusentalsavgränsare', preview: 'Förhandsvisning', dateTime: 'Datum och tid', decimalLength: 'Decimaler', currencyType: 'Valutasymbol', moreFmt: 'Fler format', dateType: 'Datumformat', negType: 'Negativa tal',
  addDecimal: 'Öka antalet decimaler', subtractDecimal: 'Minska antalet decimaler', customFormat: 'Eget format', generalDes: 'Allmänt: inget särskilt talformat.',
  info: { error: 'Fel', forceStringInfo: 'Talet är lagrat som text' },
};

const FORMULAS = {
  shortcut: { 'quick-sum': 'Snabbsumma' },
  insert: { tooltip: 'Funktioner', common: 'Vanliga funktioner' },
  prompt: { helpExample: 'EXEMPEL', helpAbstract: 'OM FUNKTIONEN', required: 'Måste anges.', optional: 'Kan utelämnas.' },
  error: {
    title: 'Fel', divByZero: 'Division med noll', name: 'Okänt namn', value: 'Fel slags värde', num: 'Talet kan inte beräknas', na: 'Värdet saknas', cycle: 'Cirkelreferens', ref: 'Cellen finns inte längre',
    spill: 'Det finns inte plats för resultatet', calc: 'Kan inte beräknas', error: 'Fel', connect: 'Hämtar', null: 'Områdena har ingen gemensam cell',
  },
  functionType: {
    financial: 'Ekonomi', date: 'Datum och tid', math: 'Matematik', statistical: 'Statistik', lookup: 'Leta upp', database: 'Databas', text: 'Text', logical: 'Logik', information: 'Information',
    engineering: 'Teknik', cube: 'Kub', compatibility: 'Kompatibilitet', web: 'Webb', array: 'Matris', user: 'Egna', definedname: 'Definierade namn',
  },
  moreFunctions: { confirm: 'OK', prev: 'Föregående', next: 'Nästa', searchFunctionPlaceholder: 'Sök funktion', allFunctions: 'Alla funktioner', syntax: 'SYNTAX' },
  operation: { copyFormulaOnly: 'Kopiera endast formel', pasteFormula: 'Klistra in formel' },
  rangeSelector: RANGE_SELECTOR,
};

export const SWEDISH: Translation = {
  design: {
    Confirm: CONFIRM,
    CascaderList: { empty: 'Inget' }, Select: { empty: 'Inget' },
    ColorPicker: { ...CONFIRM, more: 'Fler färger' },
    Calendar: { weekDays: ['sön', 'mån', 'tis', 'ons', 'tor', 'fre', 'lör'], months: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] },
  },
  ui: {
    fontFamily: { 'not-supported': 'Teckensnittet finns inte på datorn; ett annat visas.' },
    'shortcut-panel': { title: 'Kortkommandon' },
    shortcut: { undo: 'Ångra', redo: 'Gör om', cut: 'Klipp ut', copy: 'Kopiera', paste: 'Klistra in', 'shortcut-panel': 'Visa eller dölj kortkommandon' },
    'common-edit': 'Redigering', 'toggle-shortcut-panel': 'Visa eller dölj kortkommandon', 'global-shortcut': 'Överallt',
    clipboard: { authentication: { title: 'Urklipp är låst', content: 'Tillåt sidan att läsa urklipp i webbläsaren.' } },
    textEditor: { formulaError: 'Skriv en formel, till exempel =SUM(A1)', rangeError: 'Skriv ett område, till exempel A1:B10' },
    rangeSelector: RANGE_SELECTOR,
    'zoom-slider': { resetTo: 'Återställ till' },
    row: 'Rad', column: 'Kolumn',
  },
  sheets: {
    tabs: { sheetCopy: ' (kopia{0})', sheet: 'Blad' },
    info: { overlappingSelections: 'Det går inte med markeringar som överlappar varandra', acrossMergedCell: 'Markeringen skär en sammanfogad cell', partOfCell: 'Bara en del av en sammanfogad cell är markerad', hideSheet: 'Minst ett blad måste synas' },
    definedName: {
      nameEmpty: 'Skriv ett namn', nameDuplicate: 'Namnet finns redan', nameInvalid: 'Namnet kan inte användas', nameSheetConflict: 'Ett blad heter så', nameConflict: 'En funktion heter så',
      formulaOrRefStringEmpty: 'Skriv en formel eller ett område', defaultName: 'Namn',
    },
    autoFill: { copy: 'Kopiera celler', series: 'Fyll i serie', formatOnly: 'Endast format', noFormat: 'Utan format' },
    merge: {
      confirm: {
        title: 'Bara värdet längst upp till vänster behålls, de andra tas bort. Vill du fortsätta?', cancel: 'Avbryt', confirm: 'Fortsätt', warning: 'Varning',
        dismantleMergeCellWarning: 'Några sammanfogade celler delas upp. Vill du fortsätta?',
      },
    },
  },
  'sheets-ui': {
    button: { ...CONFIRM, close: 'Stäng', insert: 'Infoga', prevPage: 'Föregående', nextPage: 'Nästa', total: 'summa:' },
    toolbar: { toggleGridlines: 'Visa eller dölj rutnät', undo: 'Ångra', redo: 'Gör om', textToNumber: 'Gör text till tal' },
    merge: { overlappingError: 'Områden som överlappar varandra kan inte sammanfogas', partiallyError: 'Det går inte med en del av en sammanfogad cell' },
    rightClick: RIGHT_CLICK,
    sheetConfig: SHEET_TABS,
    info: INFO,
    clipboard: {
      paste: { exceedMaxCells: 'Det är för många celler att klistra in', overlappingMergedCells: 'Området skär en sammanfogad cell' },
      shortCutNotify: { title: 'Klistra in med tangentbordet.', useShortCutInstead: 'Det som kopierats kommer från Excel. Klistra in med Ctrl+V.' },
    },
    statusbar: { sum: 'Summa', average: 'Medel', min: 'Min', max: 'Max', count: 'Antal tal', countA: 'Antal', clickToCopy: 'Klicka för att kopiera', copied: 'Kopierat' },
    shortcut: { 'sheet-view': 'Visning', 'sheet-edit': 'Redigering', sheet: KEYS },
    definedName: NAMES,
    uploadLoading: { loading: 'Läser in … återstår' },
    'data-validation': { alert: { ok: 'OK' }, list: { edit: 'Ändra', dropdown: 'Välj' }, listMultiple: { dropdown: 'Välj' } },
  },
  'sheets-formula-ui': FORMULAS,
  'sheets-numfmt-ui': NUMBER_FORMATS,
};
