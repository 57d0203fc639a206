/** Number format codes cut into sections, and what kind a section is. */

/** Splits at semicolons outside quotes and brackets. */
export function splitSections(format: string): string[] {
  const sections = [''];
  for (const token of format.match(/"[^"]*"?|\\.|\[[^\]]*\]?|[_*].|[^"\\[_*;]+|;|./gs) ?? []) {
    for (const part of token.split(/(;)/)) {
      if (part === ';' && !/^["\\[]/.test(token)) sections.push('');
      else sections[sections.length - 1] += part;
    }
  }
  return sections;
}

/** The section that shows `value`, and whether it still has to write the minus itself. */
export function sectionFor(value: number, sections: readonly string[]): { readonly code: string; readonly signed: boolean } {
  const conditional = sections.findIndex((section) => meets(section, value) === true);
  if (conditional >= 0) return { code: sections[conditional] ?? '', signed: true };
  if (value < 0 && sections.length > 1) return { code: sections[1] ?? '', signed: false };
  if (value === 0 && sections.length > 2) return { code: sections[2] ?? '', signed: true };
  return { code: sections[0] ?? 'General', signed: true };
}

/** `[>=1000]` at the front; null without a condition. */
function meets(section: string, value: number): boolean | null {
  const match = /^(?:\[[^\]<>=]*\])*\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(section);
  if (match === null) return null;
  const limit = Number(match[2]);
  switch (match[1]) {
    case '<=':
      return value <= limit;
    case '>=':
      return value >= limit;
    case '<>':
      return value !== limit;
    case '<':
      return value < limit;
    case '>':
      return value > limit;
    default:
      return value === limit;
  }
}

/** Without quoted text, colours, locales and spacing: only what stands for digits and time. */
function bare(code: string): string {
  return code.replace(/"[^"]*"?|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gis, '');
}

export function isDateCode(code: string): boolean {
  return /[dmyhs]/i.test(bare(code).replace(/general|standard|am\/pm|e[+-]/gi, ''));
}

export function isTextCode(code: string): boolean {
  return bare(code).includes('@');
}
