/** The bytes of an .xlsx or .xlsm file as a raw workbook. */
import { WorkbookRefusal } from '../app/ports';
import type { RawWorkbook, SheetGrid } from '../core/grid';
import { LIMITS, type Limits } from './limits';
import type { CellContext } from './read/cell';
import { sheetFormulas } from './read/formulas';
import { refuseCompound } from './read/kind';
import { openPackage, partOfKind, partText, type SheetPart, type WorkbookPackage } from './read/package';
import { readSharedStrings } from './read/shared-strings';
import { readSheet } from './read/sheet';
import { NO_STYLES, readStyles, type Styles } from './read/styles';
import { namingFile } from './refuse';
import { openArchive } from './zip/archive';

/**
 * Reads every worksheet, in workbook order; only the parts that hold cells and names are inflated.
 * Throws `WorkbookRefusal`, and nothing else, for bytes that are no readable workbook.
 */
export function readXlsx(bytes: Uint8Array, fileName: string, limits: Limits = LIMITS): RawWorkbook {
  return namingFile(fileName, () => {
    const pack = openXlsxPackage(bytes, limits);
    return { fileName, ...readPackage(pack, limits) };
  });
}

/** The package behind the bytes, its workbook part read. Throws `WorkbookRefusal`. */
export function openXlsxPackage(bytes: Uint8Array, limits: Limits = LIMITS): WorkbookPackage {
  if (bytes.length > limits.fileBytes) throw new WorkbookRefusal('too-large', { size: bytes.length });
  refuseCompound(bytes);
  return openPackage(openArchive(bytes, limits));
}

function readPackage(pack: WorkbookPackage, limits: Limits): Omit<RawWorkbook, 'fileName'> {
  const { formats } = packageStyles(pack);
  const strings = packageStrings(pack);
  const { date1904, names } = pack.workbook;
  const characters = { characters: limits.formulaCharacters };
  const cells = { cells: limits.cells };
  const sheets = pack.sheets.map((sheet): SheetGrid => {
    const formulas = sheetFormulas(sheet.part, characters);
    return readOne(pack, sheet, { strings, formats, date1904, formulas }, cells);
  });
  return { sheets, names, date1904 };
}

function readOne(pack: WorkbookPackage, sheet: SheetPart, context: CellContext, budget: { cells: number }): SheetGrid {
  const content = readSheet(partText(pack, sheet.part), sheet.part, context, budget);
  return { name: sheet.name, hidden: sheet.hidden, ...content };
}

export function packageStyles(pack: WorkbookPackage): Styles {
  const part = partOfKind(pack, 'styles');
  return part === null ? NO_STYLES : readStyles(partText(pack, part), part);
}

function packageStrings(pack: WorkbookPackage): string[] {
  const part = partOfKind(pack, 'sharedStrings');
  return part === null ? [] : readSharedStrings(partText(pack, part), part);
}
