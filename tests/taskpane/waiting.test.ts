import { createWaiting } from '../../src/taskpane/waiting';
import { waitingSentence } from '../../src/app/wording/waiting';

const ASKING = { tries: 1, most: 10, nextInMs: null, isBusy: false };

describe('a list that lets people wait', () => {
  test.each([
    [ASKING, 'Listan svarar inte. Väntar på svar … (försök 1 av 10)'],
    [{ ...ASKING, tries: 3 }, 'Listan svarar inte. Försöker igen … (försök 3 av 10)'],
    [{ ...ASKING, tries: 3, nextInMs: 6200 }, 'Listan svarar inte. Försöker igen om 6 s (försök 4 av 10).'],
    [{ ...ASKING, nextInMs: 12_000, isBusy: true }, 'Listan har mycket att göra och ber oss vänta 12 s. Sedan försöker vi igen (försök 2 av 10).'],
  ])('%j: which try it is, of how many, and when', (wait, said) => expect(waitingSentence(wait).sv).toBe(said));

  test('each silence is one of its own, from its first try to an answer', () => {
    const waiting = createWaiting();
    const seen: (number | null)[] = [];
    waiting.onChange(() => seen.push(waiting.current()?.silence ?? null));
    for (const wait of [ASKING, { ...ASKING, tries: 2 }, null, ASKING]) waiting.tell(wait);
    expect(seen[0]).toBe(seen[1]);
    expect(seen[2]).toBeNull();
    expect(seen[3]).not.toBe(seen[0]);
  });
});
