/** Text fitted to a terminal. No-break spaces hold figures together. */

// eslint-disable-next-line no-control-regex -- the escape that begins a colour is a control character
const COLOUR = /\u001b\[[0-9;]*m/g;

/** Columns that a text takes up: colours take none, and an å typed as two characters one. */
export function widthOf(text: string): number {
  const plain = text.replace(COLOUR, '').normalize('NFC').replace(/\p{M}/gu, '');
  return [...plain].length;
}

const LEAST_WIDTH = 20;
const NARROW_INDENT = '    ';

/**
 * Lines of at most `width` columns, broken at spaces; every line but the first begins with `indent`. Runs of spaces
 * inside a line are kept. A word longer than a line stays whole.
 */
export function wrap(text: string, width: number, indent = ''): string[] {
  const room = Math.max(LEAST_WIDTH, width);
  // On a narrow terminal a deep indent would leave a column of single words.
  const margin = indent.length * 2 > room ? NARROW_INDENT : indent;
  const lines: string[] = [];
  let line = '';
  for (const [, spaces = '', word = ''] of text.matchAll(/( *)([^ ]+)/g)) {
    if (line.trim() !== '' && widthOf(line) + spaces.length + widthOf(word) > room) {
      lines.push(line);
      line = `${margin}${word}`;
    } else line = `${line}${spaces}${word}`;
  }
  return [...lines, line];
}

export function padded(text: string, width: number): string {
  return `${text}${' '.repeat(Math.max(0, width - widthOf(text)))}`;
}
