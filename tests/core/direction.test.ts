import { directionOf, indicatorGroup, normaliseLabel, readDirection } from '../../src/core/direction';
import { readText } from '../../src/core/number';
import { parseTarget } from '../../src/core/target';
import { INDICATOR_CATALOGUE } from '../../src/layouts/indicator-catalogue';

function direction(label: string, target: string, previous = '', column = ''): string {
  const context = { previous: readText(previous), outcome: readText('') };
  const found = directionOf({ target: parseTarget(target), context, label, column }, INDICATOR_CATALOGUE);
  return found === null ? 'unknown' : `${found.better} by ${found.source}`;
}

describe('T8 which way is better', () => {
  test('the target says it first, then a direction column, then the catalogue', () => {
    expect(direction('Sjukfrånvaro', 'Öka')).toBe('higher by target');
    expect(direction('Sjukfrånvaro', '6 %', '', 'Högre är bättre')).toBe('higher by column');
    expect(direction('Sjukfrånvaro', '6 %')).toBe('lower by catalogue');
    expect(direction('Antal kaffekoppar', '450')).toBe('unknown');
  });

  test('a change of -100 beside 5 041 says fewer', () => {
    expect(direction('Antal kaffekoppar', '-100', '5 041')).toBe('lower by target');
  });

  test('the sign of target − previous says nothing', () => {
    expect(direction('Antal kaffekoppar', '450', '430')).toBe('unknown');
    expect(direction('Antal kaffekoppar', '430', '450')).toBe('unknown');
  });

  test.each([
    ['Högre är bättre', 'higher'],
    ['Högt värde eftersträvas', 'higher'],
    ['↑', 'higher'],
    ['Öka', 'higher'],
    ['Lägre', 'lower'],
    ['Lågt', 'lower'],
    ['↓', 'lower'],
    ['Minska', 'lower'],
    ['-', null],
    ['', null],
    ['Högre är sämre', null],
  ])('a direction column saying %j', (text, better) => {
    expect(readDirection(text)).toBe(better);
  });
});

describe('T8 the catalogue', () => {
  test.each([
    ['Periodresultat', 'higher', true],
    ['Prognos', 'higher', true],
    ['Prognos antal årsarbetare', 'lower', false],
    ['Kostnad per DRG-poäng', 'lower', true],
    ['DRG-poäng/årsarbetare (1 månads släp), ack', 'higher', true],
    ['Årsarbete utifrån arbetade timmar (ack mars)', 'lower', false],
    ['Investeringar', null, true],
    ['Sjukfrånvaro (ack mars)', 'lower', true],
    ['Inhyrd personal (Arbetad tid)', 'lower', true],
    ['Andel invånare som anser väntetiderna till sjukhusen som rimliga', 'higher', true],
    ['Medelväntetid 1177', 'lower', true],
    ['Andel oplanerade återinskrivningar inom 30 dagar för patienter 65 år och äldre', 'lower', true],
    ['Andel operationer inom 90 dagar', 'higher', false],
    ['Andel patienter utan trycksår', null, true],
    ['Trycksår i slutenvård kat 1–4', 'lower', true],
    ['Klädregler och hygienrutiner', 'higher', true],
    ['Andel cancerpatienter som genomgått vårdförloppet enligt angiven ledtid', 'higher', true],
    ['BUP, besök', 'higher', true],
    ['Specialistsjv Åtgärd (90 dgr)', 'higher', true],
    ['Andel missnöjda patienter', null, null],
    ['Antal utlokaliserade patienter per 100 disponibla vård- platser', 'lower', true],
    ['Primärvårdens kostnadsandel av samtlig hälso- och sjukvård', null, true],
  ])('%s: %s', (label, better, certain) => {
    const group = indicatorGroup(label, INDICATOR_CATALOGUE);
    expect([group?.better ?? null, group?.certain ?? null]).toEqual([better, certain]);
  });

  test('printed hyphenation is mended, a Swedish shared word is not', () => {
    expect(normaliseLabel('Åter- inskrivningar')).toBe('återinskrivningar');
    expect(normaliseLabel('Hälso- och sjukvård')).toBe('hälso- och sjukvård');
  });

  test('every word and pattern is in the form that labels are tried in', () => {
    for (const { words = [], patterns = [] } of INDICATOR_CATALOGUE) {
      for (const { source } of patterns) expect(source).not.toMatch(/[A-ZÅÄÖ](?<!\\p\{L)/);
      for (const word of words) expect(normaliseLabel(`${word}x`)).toBe(`${word}x`);
    }
  });
});
