/** The grid as Univer draws it. Formulas are the host's to calculate: here they are only shown. */
import { FUniver } from '@univerjs/core/facade';
import { ICommandService, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import type { Rect } from '../../core/grid';
import type { Grid, GridEvent, GridSheet } from './grid';
import { cellMatrix, columnSizes, worksheetData } from './univer-data';
import { EventQueue } from './event-queue';
import { FROM_HOST, gridEvents, type Typed } from './univer-events';
import { readSheets } from './univer-read';
import { HIDDEN_MENUS, TAKEN_AWAY } from './univer-limits';
import { swedishFunctions } from './univer-functions';
import { SWEDISH, translated } from './univer-wording';

type Lang = 'sv' | 'en';

const UNIT = 'bok';
/** Univer's own list of languages has no Swedish; to it a language is a name and a pack of texts. */
const LOCALE: Readonly<Record<Lang, LocaleType>> = { sv: 'svSE' as LocaleType, en: LocaleType.EN_US };
/** Registered, since the formula bar asks it what a formula is, yet never let to run. */
const CALCULATION = 'UNIVER_ENGINE_FORMULA_PLUGIN';

export function createGrid(container: HTMLElement, startLang: Lang): Grid {
  let lang = startLang;
  const univer = startUniver(container, lang);
  const api = FUniver.newAPI(univer);
  const queue = new EventQueue();
  let typed: Typed | null = null;
  api.addEvent(api.Event.BeforeSheetEditEnd, ({ worksheet, row, column, value, isConfirm }) => {
    typed = isConfirm ? { sheet: worksheet.getSheetId(), row, column, text: value.toPlainText() } : null;
  });
  api.addEvent(api.Event.CommandExecuted, (executed) => {
    const events = gridEvents(executed, api, typed);
    if (events.some(({ kind }) => kind === 'edited')) typed = null;
    queue.add(events);
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (TAKEN_AWAY.test(event.id)) event.cancel = true;
  });
  hearUndo(api, (event) => queue.add([event]));
  const tell = (id: string, params: object): void => {
    univer.__getInjector().get(ICommandService).syncExecuteCommand(id, { unitId: UNIT, ...params }, FROM_HOST);
  };
  return {
    open: (sheets, active, kept) => open(api, { sheets, active, kept, lang }),
    set: (sheet, cells) => tell('sheet.mutation.set-range-values', { subUnitId: sheet, cellValue: cellMatrix(cells) }),
    size: (sheet, widths) => tell('sheet.mutation.set-worksheet-col-width', { subUnitId: sheet, ...columnSizes(widths) }),
    select: (sheet, rect) => select(api, sheet, rect),
    shown: () => readSheets(api),
    listen: (listener) => queue.listen(listener),
    endEditing: async () => void (await api.getActiveWorkbook()?.endEditingAsync(true)),
    speak: (next) => {
      lang = next;
      api.setLocale(LOCALE[lang]);
      api.getActiveWorkbook()?.setNumfmtLocal(lang);
    },
    dark: (on) => void api.toggleDarkMode(on),
    close: () => univer.dispose(),
  };
}

function startUniver(container: HTMLElement, lang: Lang): Univer {
  const preset = UniverSheetsCorePreset({ container, header: true, toolbar: false, contextMenu: true, footer: { statisticBar: false }, menu: Object.fromEntries(HIDDEN_MENUS.map((id) => [id, { hidden: true }])) });
  const univer = new Univer({ locale: LOCALE[lang], locales: { [LOCALE.en]: enUS, [LOCALE.sv]: translated(enUS, { ...SWEDISH, ...swedishFunctions(enUS) }) }, logLevel: LogLevel.ERROR });
  for (const plugin of preset.plugins) {
    if (!Array.isArray(plugin)) univer.registerPlugin(plugin);
    else if (plugin[0].pluginName === CALCULATION) univer.registerPlugin(plugin[0], { ...(plugin[1] as object), notExecuteFormula: true });
    else univer.registerPlugin(plugin[0], plugin[1]);
  }
  return univer;
}

/** Univer's own undo would bring back the cells as it drew them; names and looks are the workbook's to bring back. */
function hearUndo(api: FUniver, hear: (event: GridEvent) => void): void {
  for (const [name, kind] of [[api.Event.BeforeUndo, 'undo'], [api.Event.BeforeRedo, 'redo']] as const) {
    api.addEvent(name, (event) => {
      // Within a cell that is open it takes back letters.
      if (api.getActiveWorkbook()?.isCellEditing() === true) return;
      event.cancel = true;
      hear({ kind });
    });
  }
}

interface Opening {
  readonly sheets: readonly GridSheet[];
  readonly active: string;
  readonly kept: Rect | undefined;
  readonly lang: Lang;
}

function open(api: FUniver, { sheets, active, kept, lang }: Opening): void {
  const scroll = api.getActiveWorkbook()?.getScrollStateBySheetId(active);
  if (api.getActiveWorkbook() !== null) api.disposeUnit(UNIT);
  const workbook = api.createWorkbook({
    id: UNIT,
    name: 'Bok',
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, worksheetData(sheet)])),
  });
  workbook.setNumfmtLocal(lang);
  const sheet = workbook.setActiveSheet(active);
  if (kept === undefined) return;
  sheet.setActiveSelection(rangeOf(sheet, kept));
  if (scroll !== null && scroll !== undefined) sheet.scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
}

type FWorksheet = ReturnType<NonNullable<ReturnType<FUniver['getActiveWorkbook']>>['getActiveSheet']>;

function rangeOf(sheet: FWorksheet, { top, left, bottom, right }: Rect): ReturnType<FWorksheet['getRange']> {
  return sheet.getRange(top, left, bottom - top + 1, right - left + 1);
}

function select(api: FUniver, sheet: string, rect: Rect): void {
  const workbook = api.getActiveWorkbook();
  const target = workbook?.getSheetBySheetId(sheet);
  if (workbook === null || target === null || target === undefined) return;
  workbook.setActiveSheet(target);
  target.setActiveSelection(rangeOf(target, rect));
  target.scrollToCell(Math.max(0, rect.top - 4), Math.max(0, rect.left - 2));
}
