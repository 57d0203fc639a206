import { PATIENCE_MS, tellingWaits } from '../../src/cli/text/waits';
import type { Io } from '../../src/cli/command';
import type { StoreWait } from '../../src/app/ports';

const ASKING: StoreWait = { tries: 1, most: 10, nextInMs: null, isBusy: false };

function listening(): { tell: (wait: StoreWait | null) => void; said: string[] } {
  const said: string[] = [];
  const io = { stderr: { write: (text: string) => void said.push(text) }, columns: 100 } as unknown as Io;
  return { tell: tellingWaits(io, 'sv'), said };
}

describe('on the command line, a list that lets people wait', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('an answer that comes soon is not spoken of, nor is a short rest', () => {
    const { tell, said } = listening();
    for (const wait of [ASKING, { ...ASKING, nextInMs: 400 }, ASKING, null]) tell(wait);
    jest.advanceTimersByTime(PATIENCE_MS);
    expect(said).toEqual([]);
  });

  test('an answer that does not come is told of once', () => {
    const { tell, said } = listening();
    tell(ASKING);
    jest.advanceTimersByTime(PATIENCE_MS * 3);
    expect(said).toEqual(['Listan svarar inte. Väntar på svar … (försök 1 av 10)\n']);
  });

  test('a longer rest is told of at once, with when the next try comes', () => {
    const { tell, said } = listening();
    tell({ ...ASKING, tries: 4, nextInMs: 3200 });
    expect(said).toEqual(['Listan svarar inte. Försöker igen om 3 s (försök 5 av 10).\n']);
  });
});
