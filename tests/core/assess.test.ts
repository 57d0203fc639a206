import fc from 'fast-check';
import { assess, choosePolicy, POLICIES, policyById } from '../../src/core/assess';
import type { PolicyId } from '../../src/core/assess';
import { compareStatus } from '../../src/core/assess-result';
import { formatNumber } from '../../src/core/number';
import { readStatus } from '../../src/core/status';
import { assessInput } from './target-support';

function verdict(policy: PolicyId, label: string, previous: string, target: string, outcome: string, status: string): string {
  const result = assess(policyById(policy), assessInput({ label, previous, target, outcome }));
  const word = readStatus(status);
  if (word === null) throw new Error(`No status: ${status}`);
  return result.kind === 'assessed' ? compareStatus(result, word.status) : result.reason;
}

function expected(policy: PolicyId, label: string, previous: string, target: string, outcome: string): string {
  const result = assess(policyById(policy), assessInput({ label, previous, target, outcome }));
  return result.kind === 'assessed' ? `${result.expected}: ${result.reasons.join(', ')}` : result.reason;
}

// Every indicator row of the April 2024 report, judged by hand: what its printed trend is, what the opposite would be.
const APRIL_2024: readonly (readonly [string, string, string, string, string, string, string])[] = [
  ['Periodresultat', '-399,8', '-49,3', '-475', 'Negativ', 'agrees', 'contradicts'],
  ['Prognos', '-', '-1 100', '- 1 235', 'Negativ', 'no-previous', 'no-previous'],
  ['Årsarbete utifrån arbetade timmar (ack mars)', '5 041', '-100', '5 106', 'Negativ', 'agrees', 'contradicts'],
  ['Utfall jämfört med föregående år', '-', '-', '-75,2', 'Negativ', 'no-previous', 'no-previous'],
  ['DRG-poäng/årsarbetare (1 månads släp), ack', '24', 'Högre', '-4 %', 'Negativ', 'unit-mismatch', 'unit-mismatch'],
  ['Kostnad per arbetad timme, ack', '530', 'Lägre', '557', 'Negativ', 'agrees', 'contradicts'],
  ['Investeringar', '141,3', '143,2', '29,9 (ack april)', 'Neutralt', 'direction-unknown', 'direction-unknown'],
  // 1,1 and 1,2 may both have been 1,15.
  ['Antal utlokaliserade patienter per 100 disponibla vårdplatser', '1,1', '<1', '1,2', 'Negativ', 'agrees', 'agrees'],
  ['Trycksår i slutenvård kat 1–4', '-', '<10%', '4,7%', 'Neutral', 'no-previous', 'no-previous'],
  ['Trycksår i slutenvård 2–4', '-', '<3,0%', '2,2%', 'Neutral', 'no-previous', 'no-previous'],
  // Last year's figure is from March, this year's says no month.
  ['Klädregler och hygienrutiner', '74,1% (mars -23)', '90%', '68,3%', 'Negativ', 'period-mismatch', 'period-mismatch'],
  // Equal in print: the true figures may have moved either way.
  ['Sjukfrånvaro (ack mars)', '8,1 %', '6,0 %', '8,1%', 'Positiv', 'agrees', 'agrees'],
  ['Inhyrd personal (Arbetad tid)', '203,5', 'Färre', '162,5', 'Positiv', 'agrees', 'contradicts'],
  ['Andel digitala besök', '1,6 %', '5,0 %', '2,0 %', 'Positiv', 'agrees', 'contradicts'],
  // Neutral is never contradicted; a trend against the figures would be.
  ['Andel oplanerade återinskrivningar inom 30 dagar för patienter 65 år och äldre', '13,5 %', '13,0 %', '13,3 %', 'Neutral', 'agrees', 'contradicts'],
  ['Primärvård telefon', '87,9 %', '100 %', '87,5 %', 'Neutral', 'agrees', 'contradicts'],
  ['Primärvård medicinsk bedömning', '80,3 %', '85 %', '81,3 %', 'Positiv', 'agrees', 'contradicts'],
  ['Specialistsjukvård besök', '80,9 %', '95 %', '78,7 %', 'Negativ', 'agrees', 'contradicts'],
  ['Specialistvård åtgärd', '66,5 %', '90 %', '73,1 %', 'Positiv', 'agrees', 'contradicts'],
  ['BUP, besök', '51,3 %', '90 %', '20,2 %', 'Negativ', 'agrees', 'contradicts'],
  ['BUP, utredning', '20,2 %', '80 %', '13,5 %', 'Negativ', 'agrees', 'contradicts'],
  ['BUP, behandling', '48,3 %', '80 %', '31,4 %', 'Negativ', 'agrees', 'contradicts'],
  ['Beläggningsgrad (ack mars)', '94 %', '87 %', '94 %', 'Neutral', 'agrees', 'agrees'],
  ['Medelväntetid 1177', '15:01', '8 min', '11:35', 'Positiv', 'agrees', 'contradicts'],
];

/** The trend the figures speak against; where Neutral stands, the one opposite to the movement. */
const OPPOSITE: Readonly<Record<string, string>> = {
  'Andel oplanerade återinskrivningar inom 30 dagar för patienter 65 år och äldre': 'Negativ',
  'Primärvård telefon': 'Positiv',
};

describe('A3 interim: the trend against last year', () => {
  test('the April 2024 column speaks the interim words', () => {
    expect(choosePolicy(APRIL_2024.map((row) => row[4]))?.policy.id).toBe('vastmanland-interim');
  });

  test.each(APRIL_2024)('%s %s → %3$s stands right', (label, previous, target, outcome, status, printed) => {
    expect(verdict('vastmanland-interim', label, previous, target, outcome, status)).toBe(printed);
  });

  test.each(APRIL_2024)('%s: the opposite trend', (label, previous, target, outcome, status, _printed, flipped) => {
    const opposite = OPPOSITE[label] ?? (status === 'Positiv' ? 'Negativ' : 'Positiv');
    expect(verdict('vastmanland-interim', label, previous, target, outcome, opposite)).toBe(flipped);
  });

  test('a likely direction warns, only a known one makes an error', () => {
    expect(verdict('vastmanland-interim', 'Beläggningsgrad', '94 %', '87 %', '97 %', 'Positiv')).toBe('deviates');
    expect(verdict('vastmanland-interim', 'Sjukfrånvaro', '8,1 %', '6 %', '8,6 %', 'Positiv')).toBe('contradicts');
  });
});

test('A3 a volume far below last year’s may be some months of it: never sure', () => {
  expect(verdict('vastmanland-interim', 'Påbörjade iKBT-behandlingar', '430', 'Fler', '150', 'Positiv')).toBe('deviates');
  expect(verdict('vastmanland-interim', 'Påbörjade iKBT-behandlingar', '430', 'Fler', '380', 'Positiv')).toBe('contradicts');
});

describe('A2 annual: reached, partly, not', () => {
  const annual = 'vastmanland-annual';

  test('reached, better than last year, or neither', () => {
    expect(expected(annual, 'Sjukfrånvaro', '7,6 %', '6 %', '5,4 %')).toBe('reached: target-reached');
    expect(expected(annual, 'Sjukfrånvaro', '7,6 %', '6,0 %', '7,0 %')).toBe('partly: target-not-reached, better-than-previous');
    expect(expected(annual, 'Sjukfrånvaro', '7,6 %', '6,0 %', '8,0 %')).toBe('not-reached: target-not-reached, worse-than-previous');
    expect(verdict(annual, 'Sjukfrånvaro', '7,6 %', '6,0 %', '7,0 %', 'Uppnått')).toBe('contradicts');
    expect(verdict(annual, 'Sjukfrånvaro', '7,6 %', '6,0 %', '8,0 %', 'Delvis uppnått')).toBe('contradicts');
    expect(verdict(annual, 'Sjukfrånvaro', '7,6 %', '6,0 %', '7,0 %', 'Delvis Uppnått')).toBe('agrees');
  });

  test('a target met last year too is met by staying below it', () => {
    expect(expected(annual, 'Vårdrelaterade infektioner', '3,5 %', '<4 %', '3,7 %')).toBe('reached: target-reached');
  });

  test('a target that only names a direction', () => {
    expect(expected(annual, 'HSE-index', '76', 'Öka', '79')).toBe('positive: better-than-previous');
    expect(expected(annual, 'HSE-index', '76', 'Öka', '76')).toBe('unchanged: equal-to-previous, within-rounding');
    expect(expected(annual, 'HSE-index', '76', 'Öka', '71')).toBe('negative: worse-than-previous');
    expect(verdict(annual, 'HSE-index', '76', 'Öka', '71', 'Positiv')).toBe('contradicts');
    expect(verdict(annual, 'HSE-index', '76', 'Öka', '79', 'Uppnått')).toBe('agrees');
    expect(verdict(annual, 'HSE-index', '76', 'Öka', '71', 'Uppnått')).toBe('deviates');
  });

  test('no outcome has no value', () => {
    expect(expected(annual, 'Sjukfrånvaro', '7,6 %', '6 %', '-')).toBe('no-value: no-outcome');
    expect(verdict(annual, 'Sjukfrånvaro', '7,6 %', '6 %', '', 'Inget värde')).toBe('agrees');
    expect(verdict(annual, 'Sjukfrånvaro', '7,6 %', '6 %', '', 'Uppnått')).toBe('deviates');
  });

  test('without a comparable last year, partly and not are both open', () => {
    expect(verdict(annual, 'Sjukfrånvaro', '-', '6 %', '8,0 %', 'Delvis uppnått')).toBe('agrees');
    expect(verdict(annual, 'Sjukfrånvaro', '-', '6 %', '8,0 %', 'Inte uppnått')).toBe('agrees');
    expect(verdict(annual, 'Sjukfrånvaro', '-', '6 %', '8,0 %', 'Uppnått')).toBe('contradicts');
  });

  test('A5 within rounding of two outcomes both are accepted', () => {
    expect(verdict(annual, 'Sjukfrånvaro', '7,6 %', '6,0 %', '6,0 %', 'Uppnått')).toBe('agrees');
    expect(verdict(annual, 'Sjukfrånvaro', '7,6 %', '6,0 %', '6,0 %', 'Delvis uppnått')).toBe('agrees');
    expect(verdict(annual, 'Sjukfrånvaro', '7,6 %', '6,0 %', '6,0 %', 'Inte uppnått')).toBe('contradicts');
  });

  test('A5 who rounds the outcome to the target’s decimals is warned, not blamed', () => {
    expect(verdict(annual, 'HME-index', '77', '79', '78,6', 'Uppnått')).toBe('agrees');
    expect(verdict(annual, 'Täckningsgrad mammografi', '80 %', '85 %', '84,6 %', 'Uppnått')).toBe('deviates');
    expect(verdict(annual, 'Täckningsgrad mammografi', '80 %', '85 %', '84,4 %', 'Uppnått')).toBe('contradicts');
  });

  test('an unknown direction or plan judges nothing', () => {
    expect(expected(annual, 'Antal kaffekoppar', '400', '450', '430')).toBe('direction-unknown');
    expect(expected(annual, 'Investeringar', '141,3', 'Enligt inv.ram', '120,0')).toBe('plan-unknown');
    expect(expected(annual, 'Sjukfrånvaro', '7,6 %', '', '7,0 %')).toBe('no-target');
    expect(expected(annual, 'Följa remissflödet', '1', 'AA', '2')).toBe('target-unreadable');
  });
});

describe('A4 Västerbotten: the share of the target', () => {
  const share = 'vasterbotten';

  test.each([
    ['85 %', 'reached: share-of-target'],
    ['90,0 %', 'reached: share-of-target'],
    ['70,0 %', 'partly: share-of-target'],
    ['60,0 %', 'not-reached: share-of-target'],
    ['84,5 %', 'partly: share-of-target, share-between-99-and-100'],
  ])('%s of 85 %%', (outcome, result) => {
    expect(expected(share, 'Täckningsgrad mammografi', '', '85 %', outcome).replace(', within-rounding', '')).toBe(result);
  });

  test('statuses against the share', () => {
    expect(verdict(share, 'Täckningsgrad mammografi', '', '85 %', '60,0 %', 'Målvärdet uppfylls helt')).toBe('contradicts');
    expect(verdict(share, 'Täckningsgrad mammografi', '', '85 %', '84,7 %', 'Målvärdet uppfylls delvis')).toBe('agrees');
    expect(verdict(share, 'Täckningsgrad mammografi', '', '85 %', '84,7 %', 'Målvärdet uppfylls helt')).toBe('deviates');
    expect(verdict(share, 'Täckningsgrad mammografi', '', '85 %', '68,0 %', 'Målvärdet uppfylls inte')).toBe('agrees');
  });

  test('a share says nothing when lower is better, the target is not above zero, or only a direction is named', () => {
    expect(expected(share, 'Sjukfrånvaro', '', '6 %', '7 %')).toBe('lower-is-better');
    expect(expected(share, 'Periodresultat', '', '-49,3', '-475')).toBe('target-not-positive');
    expect(expected(share, 'HSE-index', '76', 'Öka', '79')).toBe('not-a-level');
  });
});

describe('A6 never a false alarm', () => {
  const figure = fc.integer({ min: 0, max: 100_000 });
  const printed = (thousandths: number, decimals: number): string => {
    const units = BigInt(Math.round(thousandths / 10 ** (3 - decimals)));
    return formatNumber({ units, scale: decimals }, decimals);
  };

  test('a status set from the true figures is never contradicted by their print', () => {
    fc.assert(
      fc.property(figure, figure, figure, fc.nat(2), fc.nat(2), (was, is, goal, n, m) => {
        const row = { label: 'Sjukfrånvaro', previous: `${printed(was, n)} %`, target: `${printed(goal, 3)} %`, outcome: `${printed(is, m)} %` };
        const trend = is < was ? 'positive' : is > was ? 'negative' : 'neutral';
        const reached = is <= goal ? 'reached' : is < was ? 'partly' : 'not-reached';
        for (const [policy, status] of [['vastmanland-interim', trend], ['vastmanland-annual', reached]] as const) {
          const result = assess(policyById(policy), assessInput(row));
          expect(result.kind === 'assessed' && compareStatus(result, status)).toBe('agrees');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the status the figures ask for is always accepted, and no text makes assessing throw', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('5 %', '6,0 %', '-3 %', '-100', '5 041', 'Öka', 'Minska', '<1', '8 min', '15:01', '-', '2,0 (mars -23)', 'Enligt plan', '12 mnkr', '1 200 tkr'));
    const label = fc.constantFrom('Sjukfrånvaro', 'HSE-index', 'Periodresultat', 'Antal kaffekoppar', 'Beläggning');
    fc.assert(
      fc.property(fc.constantFrom(...POLICIES), label, text, text, text, (policy, name, previous, target, outcome) => {
        const result = assess(policy, assessInput({ label: name, previous, target, outcome }));
        if (result.kind === 'assessed') expect(compareStatus(result, result.expected)).toBe('agrees');
        else expect(result.reason).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 3000 },
    );
  });
});
