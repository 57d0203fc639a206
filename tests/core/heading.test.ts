/** Rule L2: a heading is the words it is made of, its years and its month. */
import fc from 'fast-check';
import { readHeading } from '../../src/core/heading';

function read(text: string): { words: readonly string[]; years: readonly number[]; month: number | null } {
  const { words, years, month } = readHeading(text);
  return { words: [...words], years, month };
}

describe('a heading', () => {
  it.each([
    ['Ack utf fg år', ['ack', 'utfall', 'Y-1'], [], null],
    ['Utfall 2024-04', ['utfall', 'MONTH'], [2024], 4],
    ['Utfall per 31 augusti 2025', ['utfall', 'MONTH'], [2025], 8],
    ['Delår 2 2025', ['MONTH'], [2025], 8],
    ['Prognos 2', ['prognos'], [], null],
    ['Avvikelse %', ['avvikelse', '%'], [], null],
    ['Bokslut f.g. år', ['bokslut', 'Y-1'], [], null],
    ['Belopp i mnkr', ['belopp'], [], null],
  ])('%s', (text, words, years, month) => {
    expect(read(text)).toEqual({ words, years, month });
  });

  it('is words whatever they are: none means a property that every object has', () => {
    for (const name of ['constructor', 'valueOf', 'toString', '__proto__', 'hasOwnProperty 2']) expect(read(name).words).not.toContain('Y-1');
    expect(read('constructor')).toEqual({ words: ['constructor'], years: [], month: null });
    expect(read('constructor 2')).toEqual({ words: ['constructor', '2'], years: [], month: null });
  });

  it('is read of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => readHeading(text).words.size >= 0));
  });
});
