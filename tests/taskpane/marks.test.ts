import { createMarks } from '../../src/taskpane/marks';
import type { MemoryKey } from '../../src/taskpane/ports';

function memory(): { get: (key: MemoryKey) => string | null; set: (key: MemoryKey, value: string) => void } {
  const kept = new Map<MemoryKey, string>();
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) };
}

test('what is pointed out in the sheets is known after a reload, until it is taken away', () => {
  const kept = memory();
  createMarks(kept).set('findings');
  const again = createMarks(kept);
  expect(again.state()).toBe('findings');
  again.set('none');
  expect(createMarks(kept).state()).toBe('none');
});

test('what is kept and means nothing is nothing', () => {
  const kept = memory();
  kept.set('marks', 'annat');
  expect(createMarks(kept).state()).toBe('none');
});
