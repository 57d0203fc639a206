/** A cell's text as Excel shows it in a column wide enough, from its value and number format code. */
import type { CellValue } from '../../../core/grid';
import { localError } from './culture';
import type { Culture } from './culture';
import { renderDate } from './render-date';
import { generalText, renderNumber } from './render-number';
import { isDateCode, isTextCode, sectionFor, splitSections } from './render-code';

/** `value` with an English format code (`#,##0.0`), in the words and separators of `culture`. */
export function renderText(value: CellValue, format: string | undefined, culture: Culture): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? culture.true : culture.false;
  if (typeof value === 'object') return localError(value.error, culture);
  const sections = splitSections(format ?? 'General');
  if (typeof value === 'string') return renderString(value, sections);
  const { code, signed } = sectionFor(value, sections);
  if (isTextCode(code)) return generalText(value, culture);
  if (isDateCode(code)) return value < 0 ? '#'.repeat(10) : renderDate(value, code, culture);
  return renderNumber(signed ? value : Math.abs(value), code, culture);
}

function renderString(value: string, sections: readonly string[]): string {
  const section = sections[3] ?? (sections.length === 1 && isTextCode(sections[0] ?? '') ? sections[0] : undefined);
  if (section === undefined) return value;
  return section.replace(/\[[^\]]*\]/g, '').replace(/"([^"]*)"|\\(.)|_.|\*.|@/g, (whole, quoted?: string, escaped?: string) =>
    whole === '@' ? value : quoted ?? escaped ?? (whole.startsWith('_') ? ' ' : ''),
  );
}
