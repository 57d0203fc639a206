/** Every finding's words, by code: a code without words does not compile. */
import type { Finding, FindingCode } from '../../../core/finding';
import type { Lang } from '../lang';
import { PREVIOUS_MISMATCH, RECONCILIATION_DEVIATES, RECONCILIATION_MISMATCH } from './across';
import { COMPUTED_MISMATCH, OF_WHICH_EXCEEDS, OPERAND_MISSING, SUM_MISMATCH } from './arithmetic';
import { BINDING_AREAS, BINDING_BROKEN, BINDING_COMMENT, BINDING_EDGE, BINDING_OVERLAP, BINDING_TWIN, BINDING_UNPLACED } from './bindings';
import { DATE_AS_FIGURE, FAULT_VALUE, FORMULA_NOT_CALCULATED, SIGN_AGAINST_TABLE, UNIT_THOUSANDFOLD, UNREADABLE_TEXT } from './cells';
import { COMPUTED_OVERWRITTEN, FORMULA_PATTERN } from './formulas';
import { DIRECTION_UNKNOWN, STATUS_MISMATCH, STATUS_SPELLING, STATUS_UNCERTAIN, STATUS_UNKNOWN_WORD, TARGET_UNREADABLE } from './indicators';
import { BLANK_FILLABLE, FIGURES_AS_TEXT, HIDDEN_CELLS, MERGED_CELLS, NEGATIVE_ZERO } from './notices';
import { COLUMN_DUPLICATE, COLUMN_MISSING, COLUMN_UNKNOWN, HEADING_ORDER, ROW_DUPLICATE, ROW_MISSING, ROW_UNKNOWN, UNIT_ASSUMED, UNIT_LABEL } from './structure';
import type { FindingWords } from './words';

export const FINDING_WORDS: Readonly<Record<FindingCode, FindingWords>> = {
  COMPUTED_MISMATCH, OPERAND_MISSING, SUM_MISMATCH, OF_WHICH_EXCEEDS,
  FAULT_VALUE, UNREADABLE_TEXT, DATE_AS_FIGURE, UNIT_THOUSANDFOLD, SIGN_AGAINST_TABLE,
  COMPUTED_OVERWRITTEN, FORMULA_PATTERN, FORMULA_NOT_CALCULATED,
  ROW_MISSING, ROW_UNKNOWN, ROW_DUPLICATE, COLUMN_MISSING, COLUMN_UNKNOWN, COLUMN_DUPLICATE, HEADING_ORDER, UNIT_LABEL, UNIT_ASSUMED,
  STATUS_MISMATCH, STATUS_UNCERTAIN, STATUS_UNKNOWN_WORD, STATUS_SPELLING, DIRECTION_UNKNOWN, TARGET_UNREADABLE,
  RECONCILIATION_MISMATCH, RECONCILIATION_DEVIATES, PREVIOUS_MISMATCH,
  FIGURES_AS_TEXT, BLANK_FILLABLE, NEGATIVE_ZERO, HIDDEN_CELLS, MERGED_CELLS,
  BINDING_COMMENT, BINDING_BROKEN, BINDING_AREAS, BINDING_UNPLACED, BINDING_EDGE, BINDING_TWIN, BINDING_OVERLAP,
};

/** What is wrong, without what to do about it. */
export function findingSentence(finding: Finding, lang: Lang): string {
  return FINDING_WORDS[finding.code].sentence(finding)[lang];
}

/** What to do about this one: with its own cells and figures where they help. */
export function adviceFor(finding: Finding, lang: Lang): string {
  const { advice, adviceFor: own } = FINDING_WORDS[finding.code];
  return (own?.(finding) ?? advice)[lang];
}

/** What to do about findings of the kind. */
export function findingAdvice(code: FindingCode, lang: Lang): string {
  return FINDING_WORDS[code].advice[lang];
}

export function findingName(code: FindingCode, lang: Lang): string {
  return FINDING_WORDS[code].name[lang];
}

/** What is wrong and what to do about it: the `message` of the JSON. */
export function findingMessage(finding: Finding, lang: Lang): string {
  return `${findingSentence(finding, lang)} ${adviceFor(finding, lang)}`;
}
