/** The number formats every workbook has without declaring them (ECMA-376 part 1, 18.8.30), by their id. */

const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0;-#,##0',
  6: '#,##0;[Red]-#,##0',
  7: '#,##0.00;-#,##0.00',
  8: '#,##0.00;[Red]-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** 27–36 and 50–58 are dates too, in East Asian editions. */
function isForeignDate(id: number): boolean {
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** The format code of a built-in id; undefined for General and for ids that mean nothing. */
export function builtInFormat(id: number): string | undefined {
  return isForeignDate(id) ? BUILT_IN[14] : BUILT_IN[id];
}

/** The built-in id of a format code; null when a workbook must declare it. Dates are left out: their code is local. */
export function builtInId(code: string): number | null {
  if (code === 'General') return 0;
  for (const id of [1, 2, 3, 4, 9, 10, 11, 49]) {
    if (BUILT_IN[id] === code) return id;
  }
  return null;
}
