import { createAnnouncements } from '../../src/taskpane/announcements';
import type { BookState } from '../../src/taskpane/book';

/** A book whose checks the test makes, and a clock that it moves. */
function scene(): { said: ReturnType<typeof createAnnouncements>; check: () => void; touch: () => void; pass: (ms: number) => void } {
  let state: BookState = { checked: null, busy: false, error: null };
  let time = 0;
  const listeners = new Set<() => void>();
  const set = (next: Partial<BookState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const said = createAnnouncements({ state: () => state, subscribe: (listener) => (listeners.add(listener), () => void listeners.delete(listener)) }, () => time);
  said.watch();
  return { said, check: () => set({ checked: {} as NonNullable<BookState['checked']> }), touch: () => set({ busy: true }), pass: (ms) => (time += ms) };
}

test('what was said goes once the workbook is another, and not because it is being checked', () => {
  const { said, check, touch, pass } = scene();
  said.announce('Sparat.');
  pass(5000);
  touch();
  expect(said.text()).toBe('Sparat.');
  check();
  expect(said.text()).toBe('');
});

test('what was said of a write is heard though the write itself is checked again', () => {
  const { said, check, pass } = scene();
  said.announce('Sparat.');
  pass(300);
  check();
  expect(said.text()).toBe('Sparat.');
  pass(1500);
  check();
  expect(said.text()).toBe('');
});

test('the same words twice are another text, so that they are said twice', () => {
  const { said } = scene();
  said.announce('Sparat.');
  said.announce('Sparat.');
  expect(said.text()).toBe('Sparat. ');
});
