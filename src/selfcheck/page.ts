/** The page: a button, what is going on, and what was found. It knows nothing of Office; `main.ts` hands it what it needs. */
import { button, element, type Child } from './dom';
import { judge, type Golden, type Report, tally, type Verdict } from './report';
import type { ScenarioResult } from './run';
import type { Scenario } from './scenario';
import { verdictItem } from './verdict-item';
import { type Lang, WORDING } from './wording';

export interface PageParts {
  readonly scenarios: readonly Scenario[];
  readonly golden: Golden;
  readonly version: string;
  /** null: the page is not in Excel. */
  readonly excel: Readonly<Record<string, string>> | null;
  readonly run: (onResult: (result: ScenarioResult) => void) => Promise<unknown>;
  readonly save: (name: string, text: string) => void;
  readonly now: () => Date;
}

interface State {
  readonly lang: Lang;
  readonly phase: { readonly kind: 'ready' | 'running' | 'finished' } | { readonly kind: 'stopped'; readonly message: string };
  readonly verdicts: readonly Verdict[];
}

/** Shows the page in `root` until the page is left. */
export function showPage(root: HTMLElement, parts: PageParts): void {
  let state: State = { lang: 'sv', phase: { kind: 'ready' }, verdicts: [] };
  // One element for as long as the page lives: a screen reader reads out what changes in it.
  const status = element('p', { role: 'status' });
  function update(change: Partial<State>): void {
    state = { ...state, ...change };
    status.textContent = statusText(state, parts);
    render(root, status, state, parts, { start: () => void start(), turn: () => update({ lang: state.lang === 'sv' ? 'en' : 'sv' }) });
  }
  async function start(): Promise<void> {
    update({ phase: { kind: 'running' }, verdicts: [] });
    try {
      await parts.run((result) => update({ verdicts: [...state.verdicts, judge(result, parts.golden)] }));
      update({ phase: { kind: 'finished' } });
    } catch (error) {
      update({ phase: { kind: 'stopped', message: error instanceof Error ? error.message : String(error) } });
    }
  }
  update({});
}

interface Actions {
  readonly start: () => void;
  readonly turn: () => void;
}

function render(root: HTMLElement, status: HTMLElement, state: State, parts: PageParts, actions: Actions): void {
  const words = WORDING[state.lang];
  const focused = document.activeElement?.id ?? '';
  document.documentElement.lang = state.lang;
  document.title = words.title;
  const { kind } = state.phase;
  const isBusy = kind === 'running' || parts.excel === null;
  const children: readonly Child[] = [
    element('h1', {}, words.title),
    element('p', {}, parts.excel === null ? words.outside : words.intro),
    button('start', state.verdicts.length === 0 ? words.start : words.again, actions.start, isBusy),
    button('save', words.save, () => save(state, parts), kind !== 'finished'),
    button('language', words.other, actions.turn, false),
    status,
    ...resultList(state, parts),
  ];
  root.replaceChildren(...children);
  // What is drawn anew must not take the keyboard's place away.
  if (focused !== '') document.getElementById(focused)?.focus();
}

/** What needs a look first; within that, the order in which they ran. */
function resultList({ lang, verdicts }: State, { scenarios }: PageParts): readonly Child[] {
  if (verdicts.length === 0) return [];
  const order = ['broke', 'differs', 'left-out', 'same'] as const;
  const sorted = order.flatMap((kind) => verdicts.filter((verdict) => verdict.kind === kind));
  const titles = new Map(scenarios.map(({ id, title }) => [id, title[lang]]));
  const items = sorted.map((verdict) => verdictItem(verdict, titles.get(verdict.id) ?? verdict.id, lang));
  return [element('h2', {}, WORDING[lang].results), element('ul', {}, ...items)];
}

function statusText({ lang, phase, verdicts }: State, { scenarios }: PageParts): string {
  const words = WORDING[lang];
  switch (phase.kind) {
    case 'ready':
      return '';
    case 'running':
      return words.running(verdicts.length, scenarios.length);
    case 'finished':
      return words.finished(tally(verdicts));
    case 'stopped':
      return words.stopped(phase.message);
  }
}

function save({ verdicts }: State, { version, excel, now, save: write }: PageParts): void {
  const time = now().toISOString();
  const report: Report = { format: 'avstamt-self-check/1', version, time, excel: excel ?? {}, tally: tally(verdicts), verdicts };
  write(`avstamt-self-check-${time.slice(0, 10)}.json`, `${JSON.stringify(report, null, 2)}\n`);
}
