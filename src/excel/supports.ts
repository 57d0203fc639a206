/** Which optional parts of Excel's API this Excel has. The manifest asks for ExcelApi 1.9; nothing newer is taken for granted. */

export interface Supports {
  /** ExcelApi 1.13: `Range.getMergedAreasOrNullObject`. Without it merged cells are not known. */
  readonly mergedAreas: boolean;
  /** ExcelApi 1.11: `Application.cultureInfo`. Without it the separators are not known. */
  readonly culture: boolean;
  /** ExcelApi 1.14: `worksheets.onProtectionChanged`. */
  readonly protectionEvent: boolean;
  /** ExcelApi 1.17: `worksheets.onNameChanged`. */
  readonly nameEvent: boolean;
}

export function detectSupports(): Supports {
  const has = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
  return { mergedAreas: has('1.13'), culture: has('1.11'), protectionEvent: has('1.14'), nameEvent: has('1.17') };
}
