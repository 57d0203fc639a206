/** The data validation rules of a worksheet part, Excel 2010's in the extension list too. */
import type { Rect } from '../../core/grid';
import { attribute, flag } from '../xml/attributes';
import type { XmlScanner } from '../xml/scan';
import { eachChild, elementText, openRoot, skipElement } from '../xml/walk';
import { readRect } from '../read/reference';

export interface Rule {
  /** Where its element starts. */
  readonly start: number;
  readonly rects: readonly Rect[];
  /** The words with commas between, where the rule is a list as this program makes one; null for any other. */
  readonly choices: string | null;
}

export function rulesOf(text: string, part: string): Rule[] {
  const s = openRoot(text, part);
  const rules: Rule[] = [];
  eachChild(s, (element) => {
    if (element === 'dataValidations') eachChild(s, () => rules.push(readRule(s)));
    else if (element === 'extLst') eachChild(s, () => readExtension(s, rules));
    else skipElement(s);
  });
  return rules;
}

/** Consumes the element. */
function readRule(s: XmlScanner): Rule {
  const { start } = s;
  const rects = rectsOf(attribute(s, 'sqref') ?? '');
  const isPlain = attribute(s, 'type') === 'list' && flag(s, 'allowBlank') && !flag(s, 'showErrorMessage') && !flag(s, 'showDropDown');
  const isSilent = ['error', 'errorTitle', 'prompt', 'promptTitle'].every((name) => attribute(s, name) === null);
  let formula = '';
  eachChild(s, (element) => {
    if (element === 'formula1') formula = elementText(s);
    else skipElement(s);
  });
  const [, quoted = null] = /^"((?:[^"]|"")+)"$/.exec(formula) ?? [];
  return { start, rects, choices: isPlain && isSilent ? (quoted?.replaceAll('""', '"') ?? null) : null };
}

/** Rules that refer to other sheets stand there, their cells in an element of their own. */
function readExtension(s: XmlScanner, rules: Rule[]): void {
  eachChild(s, (element) => {
    if (element !== 'dataValidations') return skipElement(s);
    eachChild(s, () => {
      const { start } = s;
      eachChild(s, (child) => {
        if (child === 'sqref') rules.push({ start, rects: rectsOf(elementText(s)), choices: null });
        else skipElement(s);
      });
    });
  });
}

function rectsOf(sqref: string): Rect[] {
  return sqref.split(/\s+/).flatMap((one) => readRect(one) ?? []);
}
