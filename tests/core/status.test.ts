import fc from 'fast-check';
import { choosePolicy } from '../../src/core/assess';
import { readStatus } from '../../src/core/status';

describe('A1 status words', () => {
  test.each([
    ['Positiv', 'positive', 'trend', true],
    ['Positivt', 'positive', 'trend', false],
    ['*Positivt', 'positive', 'trend', false],
    ['Neutral', 'neutral', 'trend', true],
    ['Neutralt', 'neutral', 'trend', false],
    ['Oförändrad', 'unchanged', 'trend', true],
    ['Oförändrat', 'unchanged', 'trend', false],
    ['negativ', 'negative', 'trend', false],
    ['Uppnått', 'reached', 'attainment', true],
    ['Uppnådd', 'reached', 'attainment', false],
    ['Delvis uppnått', 'partly', 'attainment', true],
    ['Delvis Uppnått', 'partly', 'attainment', false],
    ['Inte uppnått', 'not-reached', 'attainment', true],
    ['Ej uppnått', 'not-reached', 'attainment', false],
    ['Delvis uppfyllt', 'partly', 'participle', true],
    ['Inget värde', 'no-value', 'none', true],
    ['Inga data', 'no-value', 'none', true],
    ['Målet uppfylls helt', 'reached', 'fulfilment', true],
    ['Målvärdet uppfylls delvis', 'partly', 'fulfilment', true],
    ['Målvärdet uppfylls inte', 'not-reached', 'fulfilment', true],
    ['Mål kommer helt uppfyllas', 'reached', 'fulfilment', true],
    ['Mål kommer inte uppfyllas', 'not-reached', 'fulfilment', true],
    ['Delmålet bedöms delvis vara uppnått', 'partly', 'attainment', false],
  ])('%s is %s of the %s words', (text, status, family, canonical) => {
    expect(readStatus(text)).toEqual({ status, family, canonical });
  });

  test('other words are no status', () => {
    for (const word of ['', 'Pågående', 'Klar med avvikelse', 'Bra', 'inte', 'delvis', 'Månad, Delår, År', '87 %']) {
      expect(readStatus(word)).toBeNull();
    }
  });

  test('no text makes reading throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readStatus(text) === null || readStatus(text) !== undefined));
  });
});

describe('A1 the column’s words choose the policy', () => {
  test.each([
    [['Positiv', 'Neutralt', 'Negativ'], 'vastmanland-interim', true],
    [['Uppnått', 'Delvis uppnått', 'Positiv', 'Inget värde'], 'vastmanland-annual', true],
    [['Inte uppnått', 'Oförändrad'], 'vastmanland-annual', true],
    [['Målvärdet uppfylls helt', 'Målvärdet uppfylls inte'], 'vasterbotten', true],
    [['Helt uppnått', 'Delvis uppnått'], 'vasterbotten', true],
    [['Uppfyllt', 'Delvis uppfyllt', 'Ej uppfyllt'], 'vastmanland-annual', false],
  ])('%j choose %s', (words, id, certain) => {
    const choice = choosePolicy(words);
    expect([choice?.policy.id, choice?.certain]).toEqual([id, certain]);
  });

  test('no words, strange words or the words of two regions choose none', () => {
    for (const words of [[], ['Pågående'], ['Inget värde'], ['Uppnått', 'Målet uppfylls helt']]) expect(choosePolicy(words)).toBeNull();
  });
});
