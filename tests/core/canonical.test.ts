import fc from 'fast-check';
import { canonicalText, wellFormed, type JsonValue } from '../../src/core/canonical';

const wellFormedText = fc.string({ unit: 'grapheme' });

const jsonArb = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    wellFormedText,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(wellFormedText, tie('value'), { maxKeys: 5 }),
  ),
})).value;

/** The same data with the members of every object in reverse order. */
function reversed(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, reversed(member as JsonValue)]));
}

describe('S1 canonical text (RFC 8785)', () => {
  test('reads back as the same data', () => {
    fc.assert(fc.property(jsonArb, (value) => expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)))));
  });

  test('is its own canonical text', () => {
    fc.assert(fc.property(jsonArb, (value) => {
      const text = canonicalText(value);
      expect(canonicalText(JSON.parse(text) as JsonValue)).toBe(text);
    }));
  });

  test('does not depend on the order of members', () => {
    fc.assert(fc.property(jsonArb, (value) => expect(canonicalText(reversed(value))).toBe(canonicalText(value))));
  });

  test('sorts members by UTF-16 code unit, as the example of RFC 8785 §3.2.3', () => {
    const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, 'ö': 7 };
    expect(Object.values(JSON.parse(canonicalText(value)) as object)).toHaveLength(7);
    expect(canonicalText(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  test('escapes as RFC 8785 asks', () => {
    expect(canonicalText('\u20ac$\u000f\nA\'B"\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\"/"');
  });

  test('has no white space and drops undefined members', () => {
    expect(canonicalText({ b: [1, null, true], a: undefined, c: {} })).toBe('{"b":[1,null,true],"c":{}}');
  });

  test('writes -0 as 0', () => {
    expect(canonicalText(-0)).toBe('0');
  });

  test.each([0.5, Number.NaN, Infinity, 2 ** 53])('refuses the number %p', (value) => {
    expect(() => canonicalText(value)).toThrow(TypeError);
  });

  test('refuses a lone surrogate, in a text and in a key', () => {
    expect(() => canonicalText('\ud800')).toThrow(TypeError);
    expect(() => canonicalText({ 'a\udc00': 1 })).toThrow(TypeError);
    expect(canonicalText(wellFormed('a\ud800b😀'))).toBe('"a\ufffdb😀"');
  });
});
