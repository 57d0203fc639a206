import fc from 'fast-check';
import { toText } from '../../src/core/decimal';
import type { Figure } from '../../src/core/figure';
import { formatNumber, readText } from '../../src/core/number';
import { readCell } from '../../src/core/reading';
import { parseTarget } from '../../src/core/target';
import type { Direction } from '../../src/core/direction';
import { evaluateTarget } from '../../src/core/target-evaluate';
import type { Circumstances } from '../../src/core/target-evaluate';
import type { Target } from '../../src/core/target-types';

function figureText(figure: Figure): string {
  return `${toText(figure.value)}${figure.unit ?? ''}`;
}

/** One line a target: what the tables below compare with. */
function outline(target: Target): string {
  switch (target.kind) {
    case 'level':
      return `${target.relation ?? '='} ${figureText(target.limit)}${target.basis === null ? '' : ` [${target.basis}]`}`;
    case 'range':
      return `${figureText(target.low)} … ${figureText(target.high)}`;
    case 'signed':
      return `signed ${figureText(target.figure)}`;
    case 'change':
      return `change ${figureText(target.by)}`;
    case 'trend':
      return target.year === null ? target.sense : `${target.sense} since ${target.year}`;
    case 'benchmark':
      return `${target.relation} than ${target.name} ${target.reference === null ? '?' : figureText(target.reference)}`;
    case 'plan':
      return `plan ${target.name}`;
    case 'blank':
    case 'unreadable':
      return target.kind;
  }
}

describe('T1 a bare figure is a level', () => {
  test.each([
    ['90 %', '= 90%'],
    ['85%', '= 85%'],
    ['8 min', '= 8min'],
    ['520 kr/tim', '= 520kr/tim'],
    ['135,0 mnkr', '= 135.0mnkr'],
    ['450', '= 450'],
    ['0', '= 0'],
    ['95 % (oktobermätning)', '= 95%'],
    ['2 % av pers.kostn', '= 2% [av pers.kostn]'],
    ['250 recept 1000 invånare/år', '= 250 [recept 1000 invånare/år]'],
    ['85–90 %', '85% … 90%'],
    ['mellan 85 och 90 %', '85% … 90%'],
    ['Målvärde: 90 %', '= 90%'],
  ])('%s', (text, expected) => {
    expect(outline(parseTarget(text))).toBe(expected);
  });

  test('a number cell is a target as it is shown', () => {
    const cell = readCell({ row: 0, column: 0, value: 0.9, format: '0%' }, null);
    expect(outline(parseTarget(cell))).toBe('= 90%');
    const change = readCell({ row: 0, column: 0, value: -100 }, null);
    expect(outline(parseTarget(change))).toBe('signed -100');
  });
});

describe('T2 a limit has its side', () => {
  test.each([
    ['<1', '< 1'],
    ['<10%', '< 10%'],
    ['< 3,0 %', '< 3.0%'],
    ['>75', '> 75'],
    ['≥ 90 %', '>= 90%'],
    ['>=90%', '>= 90%'],
    ['≤5', '<= 5'],
    ['<= 5', '<= 5'],
    ['minst 90 %', '>= 90%'],
    ['Lägst 90 %', '>= 90%'],
    ['Högst 8 min', '<= 8min'],
    ['max 5 %', '<= 5%'],
    ['Max. 5 %', '<= 5%'],
    ['under 5 %', '< 5%'],
    ['över 75', '> 75'],
    ['mer än 90 %', '> 90%'],
    ['Färre än 10', '< 10'],
    ['Lägre än 520 kr/tim', '< 520kr/tim'],
    ['inte över 5 %', '<= 5%'],
    ['90 % eller högre', '>= 90%'],
    ['5 % eller lägre', '<= 5%'],
    ['Öka till 85 %', '>= 85%'],
    ['Minska till 5 %', '<= 5%'],
    ['Öka till minst 85 %', '>= 85%'],
  ])('%s', (text, expected) => {
    expect(outline(parseTarget(text))).toBe(expected);
  });
});

describe('T3 a target may only name a direction', () => {
  test.each([
    ['Öka', 'increase'],
    ['Minska', 'decrease'],
    ['Fler', 'increase'],
    ['Färre', 'decrease'],
    ['Högre', 'increase'],
    ['Lägre', 'decrease'],
    ['Färre än fg år', 'decrease'],
    ['Lägre än fg år', 'decrease'],
    ['Lägre än föregående år', 'decrease'],
    ['Högre än f.g. år', 'increase'],
    ['Öka jämfört med föregående år', 'increase'],
    ['Öka jmf med 2023', 'increase since 2023'],
    ['Färre än 2023', 'decrease since 2023'],
    ['Öka andelen digitala besök', 'increase'],
    ['Fler besök än fg år', 'increase'],
    ['↑', 'increase'],
    ['Bättre än fg år', 'improve'],
    ['Oförändrat', 'hold'],
  ])('%s', (text, expected) => {
    expect(outline(parseTarget(text))).toBe(expected);
  });
});

describe('T4 a change is against last year', () => {
  test.each([
    ['Öka 2%', 'change 2%'],
    ['Minska med 3 %', 'change -3%'],
    ['Minska -3 %', 'change -3%'],
    ['Minska med 2 procentenheter', 'change -2procentenheter'],
    ['Öka med 100', 'change 100'],
    ['+2 %', 'change 2%'],
    ['-3 % mot fg år', 'change -3%'],
    ['2 % lägre än fg år', 'change -2%'],
    ['-100', 'signed -100'],
    ['-3 %', 'signed -3%'],
    ['−49,3', 'signed -49.3'],
  ])('%s', (text, expected) => {
    expect(outline(parseTarget(text))).toBe(expected);
  });
});

test('T4 a cell read as a figure is the same target as its text', () => {
  for (const text of ['+2 %', '-100', '90 %', '8 min', '−49,3', '0']) {
    expect(outline(parseTarget(readText(text)))).toBe(outline(parseTarget(text)));
  }
});

describe('T5, T6 references', () => {
  test.each([
    ['Bättre än rikssnittet (70 % 2023)', 'better than rikssnittet 70%'],
    ['Bättre än rikssnittet (24% 2023)', 'better than rikssnittet 24%'],
    ['Bättre än rikssnittet', 'better than rikssnittet ?'],
    ['Lägre än riket (5,1 %)', '< than riket 5.1%'],
    ['Enligt fastställd FV-plan', 'plan fastställd fv-plan'],
    ['Enligt plan', 'plan plan'],
    ['Enligt inv.ram', 'plan inv.ram'],
    ['LPIK', 'plan lpik'],
    ['0 i förhållande till budget', 'plan 0 i förhållande till budget'],
  ])('%s', (text, expected) => {
    expect(outline(parseTarget(text))).toBe(expected);
  });
});

describe('T9 what cannot be read is said so', () => {
  test.each([
    ['', 'blank'],
    ['–', 'blank'],
    ['Kat1-4 <10% Kat2-4<3%', 'unreadable'],
    ['se ovan, samma mått', 'unreadable'],
    ['AA', 'unreadable'],
    ['5 % senast 2026', 'unreadable'],
    ['5 % av kostnaden 2026', 'unreadable'],
    ['under 2024', 'unreadable'],
    ['2025-12-31', 'unreadable'],
    ['#REF!', 'unreadable'],
  ])('%s', (text, expected) => {
    expect(outline(parseTarget(text))).toBe(expected);
  });

  test('no text makes parsing or judging throw', () => {
    const words = fc
      .array(fc.constantFrom('öka', 'minst', '<', '≥', '90', '%', '-', 'till', 'med', 'än', 'fg år', '2023', '(', ')', 'min', '+', 'rikssnittet', '1,5', 'enligt', 'plan'), { maxLength: 7 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(fc.string(), words), fc.oneof(fc.string(), words), fc.oneof(fc.string(), words), (text, now, then) => {
        const given = { outcome: readText(now), previous: readText(then), direction: higher };
        expect(['judged', 'cannot-judge']).toContain(evaluateTarget(parseTarget(text), given).kind);
      }),
      { numRuns: 3000 },
    );
  });

  test('long hostile text is parsed in no time', () => {
    const started = process.hrtime.bigint();
    for (const part of ['öka ', '1 ', 'a ', 'än ', '(1']) parseTarget(`öka ${part.repeat(5000)}!`);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(5000);
  });
});

const higher: Direction = { better: 'higher', source: 'catalogue', certain: true };
const lower: Direction = { better: 'lower', source: 'catalogue', certain: true };

function judge(target: string, outcome: string, more: { previous?: string; direction?: Direction | null; plan?: string; signed?: boolean } = {}): string {
  const given: Circumstances = {
    outcome: readText(outcome),
    previous: readText(more.previous ?? ''),
    direction: more.direction ?? null,
    ...(more.plan === undefined ? {} : { plan: readText(more.plan) }),
    ...(more.signed === undefined ? {} : { signed: more.signed }),
  };
  const result = evaluateTarget(parseTarget(target), given);
  if (result.kind === 'cannot-judge') return result.reason;
  return `${result.possible.join(' or ')}${result.certain ? '' : ' (unsure)'}`;
}

describe('T1, T2 levels judged within rounding', () => {
  test('higher or lower by the direction', () => {
    expect(judge('90%', '73,3 %', { direction: higher })).toBe('not-reached');
    expect(judge('6 %', '5,6 %', { direction: lower })).toBe('reached');
    expect(judge('90%', '73,3 %')).toBe('direction-unknown');
  });

  test('a printed figure on the limit may be on either side', () => {
    expect(judge('90%', '90,0 %', { direction: higher })).toBe('reached or not-reached');
    expect(judge('<1', '1,0')).toBe('reached or not-reached');
    expect(judge('<1', '1,2')).toBe('not-reached');
    expect(judge('<4%', '3,68 %')).toBe('reached');
    const onLimit = { outcome: readText('1,0'), previous: readText(''), direction: null };
    expect(evaluateTarget(parseTarget('<1'), onLimit)).toMatchObject({ printed: 'not-reached' });
    expect(evaluateTarget(parseTarget('≤1'), onLimit)).toMatchObject({ printed: 'reached' });
  });

  test('a cell with more digits than it shows may be read either way', () => {
    const stored = readCell({ row: 0, column: 0, value: 0.8997, format: '0%' }, null);
    const result = evaluateTarget(parseTarget('90 %'), { outcome: stored, previous: readText(''), direction: higher });
    expect(result).toMatchObject({ possible: ['reached', 'not-reached'], printed: 'reached' });
  });

  test('a rounded budget is reached by what rounds to it', () => {
    expect(judge('-49 mnkr', '-49,3 mnkr', { direction: higher, signed: true })).toBe('reached or not-reached');
    expect(judge('-49 mnkr', '-49,6 mnkr', { direction: higher, signed: true })).toBe('not-reached');
  });

  test('a range is reached inside it', () => {
    expect(judge('85–90 %', '87,0 %')).toBe('reached');
    expect(judge('85–90 %', '92,0 %')).toBe('not-reached');
  });

  test('an average of another year is never sure', () => {
    expect(judge('Bättre än rikssnittet (70 % 2023)', '72 %', { direction: higher })).toBe('reached (unsure)');
    expect(judge('Bättre än rikssnittet', '72 %', { direction: higher })).toBe('benchmark-unknown');
  });

  test('a plan is judged once its value is known', () => {
    expect(judge('Enligt FV-plan', '-475', { direction: higher })).toBe('plan-unknown');
    expect(judge('Enligt FV-plan', '-475', { direction: higher, plan: '-49,3' })).toBe('not-reached');
  });
});

describe('T7 units', () => {
  test('minutes and seconds, and sorts of money, convert', () => {
    expect(judge('8 min', '11:35', { direction: lower })).toBe('not-reached');
    expect(judge('8 min', '8:00', { direction: lower })).toBe('reached or not-reached');
    expect(judge('8 min', '7:59', { direction: lower })).toBe('reached');
    expect(judge('högst 135,0 mnkr', '134 000 tkr')).toBe('reached');
  });

  test('different things are not compared', () => {
    expect(judge('90 %', '8 min', { direction: higher })).toBe('unit-mismatch');
    expect(judge('Högre', '-4 %', { previous: '24' })).toBe('unit-mismatch');
    expect(judge('Högre', '20 %', { previous: '24' })).toBe('unit-mismatch');
  });

  test('a bare figure of the same size likely has the unit, but not surely', () => {
    expect(judge('90', '87,5 %', { direction: higher })).toBe('not-reached (unsure)');
  });

  test('a month in brackets is another measure', () => {
    expect(judge('Öka', '68,3%', { previous: '74,1% (mars -23)' })).toBe('period-mismatch');
    expect(judge('Öka', '68,3% (mars -24)', { previous: '74,1% (mars -23)' })).toBe('not-reached');
    expect(judge('Öka', '76 (2024)', { previous: '72 (2023)' })).toBe('reached');
  });
});

describe('T3, T4 changes judged against last year', () => {
  test('-100 beside 5 041 is a change; -49,3 beside -399,8 a level', () => {
    expect(judge('-100', '5 106', { previous: '5 041' })).toBe('not-reached');
    expect(judge('-100', '4 930', { previous: '5 041' })).toBe('reached');
    expect(judge('-49,3', '-475', { previous: '-399,8', direction: higher })).toBe('not-reached');
    expect(judge('-20', '-10', { previous: '300', direction: higher, signed: true })).toBe('reached');
    expect(judge('-20', '-30', { previous: '300', direction: higher, signed: true })).toBe('not-reached');
    expect(judge('-100', '5 106')).toBe('no-previous');
  });

  test('what could be either is left alone', () => {
    expect(judge('-100', '150', { previous: '200' })).toBe('level-or-change');
    expect(judge('-3 %', '7,5 %', { previous: '7,6 %', direction: lower })).toBe('level-or-change');
  });

  test('a percentage of last year', () => {
    expect(judge('-3 %', '4 600', { previous: '4 839' })).toBe('reached');
    expect(judge('-3 %', '4 800', { previous: '4 839' })).toBe('not-reached');
    expect(judge('Öka 2%', '24,9', { previous: '24,0' })).toBe('reached');
    expect(judge('Öka 2%', '5 %', { previous: '3 %' })).toBe('percent-of-percent');
    expect(judge('Öka 2 procentenheter', '52,5 %', { previous: '50,0 %' })).toBe('reached');
  });

  test('a direction needs last year', () => {
    expect(judge('Minska', '557', { previous: '530' })).toBe('not-reached');
    expect(judge('Minska', '162,5', { previous: '203,5' })).toBe('reached');
    expect(judge('Minska', '8,1', { previous: '8,1' })).toBe('reached or not-reached');
    expect(judge('Minska', '8,1')).toBe('no-previous');
    expect(judge('Bättre', '8,1', { previous: '7,0' })).toBe('direction-unknown');
  });
});

describe('T9 soundness', () => {
  const value = fc.integer({ min: -100_000, max: 100_000 });
  const text = (units: number, scale: number): string => formatNumber({ units: BigInt(units), scale }, scale);
  const verdicts = (target: string, outcome: string, direction: Direction): readonly string[] => {
    const result = evaluateTarget(parseTarget(target), { outcome: readText(outcome), previous: readText(''), direction });
    return result.kind === 'judged' ? result.possible : [];
  };

  test('the verdict of the true figure is always among those its print allows', () => {
    fc.assert(
      fc.property(value, value, fc.nat(2), fc.constantFrom('>=', '<='), (outcome, limit, decimals, relation) => {
        const step = 10 ** (3 - decimals);
        const shown = text(Math.round(outcome / step), decimals);
        const truly = (relation === '>=' ? outcome >= limit : outcome <= limit) ? 'reached' : 'not-reached';
        expect(verdicts(`${relation}${text(limit, 3)}`, shown, higher)).toContain(truly);
      }),
    );
  });

  test('a better outcome never has a worse verdict', () => {
    const rank = (list: readonly string[]): number => (list.length === 2 ? 1 : list[0] === 'reached' ? 2 : 0);
    fc.assert(
      fc.property(value, value, fc.nat(5000), fc.boolean(), (limit, outcome, step, up) => {
        const direction = up ? higher : lower;
        const target = text(Math.abs(limit), 1);
        const better = text(up ? outcome + step : outcome - step, 1);
        expect(rank(verdicts(target, better, direction))).toBeGreaterThanOrEqual(rank(verdicts(target, text(outcome, 1), direction)));
      }),
    );
  });

  test('binary noise in a stored outcome misses no target', () => {
    const stored = readCell({ row: 0, column: 0, value: 89.99999999999999, format: '0.0' }, null);
    const result = evaluateTarget(parseTarget('90'), { outcome: stored, previous: readText(''), direction: higher });
    expect(result).toMatchObject({ kind: 'judged', printed: 'reached' });
    expect(result.kind === 'judged' && result.possible).toContain('reached');
  });
});
