/** The words a cell offers, as Excel keeps them in a rule: one text with commas between. */

/** Throws `RangeError` for what no such rule can hold. */
export function choiceText(values: readonly string[]): string {
  const text = values.join(',');
  const isKept = values.length > 0 && values.every((value) => value !== '' && value === value.trim() && !value.includes(','));
  // Office.js would take a text with an equals sign first for a formula.
  if (!isKept || text.length > 255 || text.startsWith('=')) throw new RangeError(`no list can hold ${text}`);
  return text;
}

export function choicesOf(text: string): string[] {
  return text.split(',').map((value) => value.trim());
}
