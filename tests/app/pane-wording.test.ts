import type { StoreRefusalReason } from '../../src/app/ports';
import type { PushStop } from '../../src/app/push';
import type { TemplateRefusal } from '../../src/app/template-plan';
import { BINDING_STATES, bindingRefusalSentence, HEAD_FAULTS, NAME_FAULTS, REMEDIES } from '../../src/app/wording/bindings';
import { NOTHING_TO_FILL } from '../../src/app/wording/fill-nothing';
import { LANGS } from '../../src/app/wording/lang';
import { REFRESH_BLOCKS } from '../../src/app/wording/pull';
import { conflictSentence, paneStoreRefusal, PUSH_TEXTS, pushStopSentence, sendAnywayText, sentText } from '../../src/app/wording/push';
import { ACCEPTANCE_REFUSALS, checkNoticeText, UNCOMPARED } from '../../src/app/wording/review';
import { templateRefusalSentence } from '../../src/app/wording/template';

const CELL = { sheet: 'Blad 1', row: 3, column: 1 };
const RANGE = { sheet: 'Blad 1', rect: { top: 0, left: 0, bottom: 3, right: 3 } };
const TALLY = { errors: 2, warnings: 1, infos: 0, accepted: 0 };

const STOPS: readonly PushStop[] = [
  { outcome: 'header-missing', missing: ['unit', 'period', 'kind'] }, { outcome: 'bad-key', field: 'unit', word: 'a/b' }, { outcome: 'bad-period', period: '2024' },
  { outcome: 'no-tables', pulled: [], unplaced: 0 }, { outcome: 'other-period', period: '202405', conflicts: [{ table: 'T', cell: CELL, year: 2024, month: 4, headings: ['April 2024'] }] },
];
const TEMPLATES: readonly TemplateRefusal[] = [
  { why: 'occupied', cells: [CELL] }, { why: 'off-sheet' }, { why: 'sheet-missing', sheet: 'B' }, { why: 'sheet-protected', sheet: 'B' }, { why: 'sheet-name', sheet: 'B' },
  { why: 'name', name: 'A1', fault: 'like-a-cell' },
];
const STORE: readonly StoreRefusalReason[] = ['base-unknown', 'not-a-folder', 'not-an-id', 'id-taken', 'id-too-old', 'no-permission', 'unavailable', 'damaged'];
const SERIES = { unit: 'x', period: '202404', kind: 'delår' };

/** Everything the pane can say of these use cases. */
const SAID = LANGS.map((lang) => [
  ...Object.values(BINDING_STATES).flatMap(({ name, means }) => [name[lang], means[lang]]),
  ...[REMEDIES, UNCOMPARED, NOTHING_TO_FILL, NAME_FAULTS, HEAD_FAULTS, REFRESH_BLOCKS, ACCEPTANCE_REFUSALS, PUSH_TEXTS].flatMap((table) => Object.values(table).map((worded) => worded[lang])),
  ...STOPS.map((stop) => pushStopSentence(stop, lang)),
  ...TEMPLATES.map((refusal) => templateRefusalSentence(refusal, lang)),
  ...STORE.map((reason) => paneStoreRefusal(reason, '', lang)),
  ...([{ why: 'name', name: 'a b', fault: 'characters' }, { why: 'no-table', range: RANGE }, { why: 'overlap', range: RANGE, other: 'X' }, { why: 'in-use', name: 'X', cell: CELL }, { why: 'gone', name: 'X' }] as const).map((refusal) => bindingRefusalSentence(refusal, lang)),
  ...(['clean', 'findings', 'nothing', 'uncompared'] as const).map((kind) => checkNoticeText(kind, TALLY, 9, lang)),
  ...[{ superseded: false, repeated: false }, { superseded: true, repeated: false }, { superseded: false, repeated: true }].map((how) => sentText({ series: SERIES, figuresHash: 'ab'.repeat(32) }, '2 maj', how, lang)),
  sendAnywayText(1, lang), conflictSentence('Eva', '2 maj', lang),
]);

test('everything is said in Swedish and in English, and not the same', () => {
  const [sv, en] = SAID as [string[], string[]];
  expect(sv.map((text, i) => [text, en[i]]).filter(([a, b]) => a === b || a!.trim() === '' || b!.trim() === '')).toEqual([]);
});

test('nobody in the pane is told to use an option of the command line', () => {
  expect(SAID.flat().filter((text) => /--\w|avstamt /.test(text))).toEqual([]);
});

test('what stops a push names the cell that says so', () => {
  expect(pushStopSentence(STOPS[4]!, 'sv')).toContain("'Blad 1'!B4 ”April 2024”");
});
