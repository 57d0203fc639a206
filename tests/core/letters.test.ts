/** A pattern for letters finds the same in a text with Latin letters only as in any other. */
import { letterPattern } from '../../src/core/letters';

const WORD = letterPattern(String.raw`[\p{L}]+(?![\p{L}\d])`, 'u');

describe('patterns with letters in them', () => {
  const texts = ['Öka', '2 % ≥ mål', 'ÄNDÅ×3', 'a÷b', 'µg', 'ªº', 'Łódź', '—x—', '→ ned', 'λόγος', 'Привет 1', '1ⁿ2', 'K', 'ⅷ', 'a1 b', '…'];

  it.each(texts)('reads %p as the class of all letters does', (text) => {
    expect(WORD(text).exec(text)?.[0]).toBe(/[\p{L}]+(?![\p{L}\d])/u.exec(text)?.[0]);
  });

  it('agrees on every character of the first plane', () => {
    const letter = letterPattern('[\\p{L}]', 'u');
    const differing = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((one) => letter(one).test(one) !== /\p{L}/u.test(one));
    expect(differing).toEqual([]);
  });

  it('takes another pattern only for a text with other letters', () => {
    expect(WORD('å – ≥ ↑')).toBe(WORD('z'));
    expect(WORD('å λ')).not.toBe(WORD('z'));
  });
});
