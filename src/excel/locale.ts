/** How this Excel writes numbers and lists, for what people type into the pane. Nothing is read or written by it. */
import type { Request } from './run';

export interface ExcelLocale {
  /** `sv-SE` */
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  /** What stands between arguments. Office.js does not say; Excel takes a semicolon where the comma is taken. */
  readonly list: string;
}

export async function readLocale(request: Request): Promise<ExcelLocale> {
  return request(({ application }) => {
    const { cultureInfo } = application;
    cultureInfo.load('name,numberFormat/numberDecimalSeparator,numberFormat/numberGroupSeparator');
    return () => {
      const { numberDecimalSeparator: decimal, numberGroupSeparator: group } = cultureInfo.numberFormat;
      return { name: cultureInfo.name, decimal, group, list: decimal === ',' ? ';' : ',' };
    };
  });
}
