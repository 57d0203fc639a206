/** One scenario's line in the list, with what differs under it. */
import type { Difference } from './compare';
import { type Child, element } from './dom';
import type { Verdict } from './report';
import { type Lang, WORDING, type Wording } from './wording';

export function verdictItem(verdict: Verdict, title: string, lang: Lang): Child {
  const words = WORDING[lang];
  const label = { same: words.same, differs: words.differs, 'left-out': words.leftOut, broke: words.broke }[verdict.kind];
  return element(
    'li',
    { 'data-id': verdict.id, 'data-kind': verdict.kind },
    element('span', { class: 'outcome' }, `${label}: `),
    `${title} `,
    element('span', { class: 'id' }, verdict.id),
    ...detail(verdict, words),
  );
}

function detail(verdict: Verdict, words: Wording): readonly Child[] {
  switch (verdict.kind) {
    case 'same':
      return [];
    case 'differs':
      return [verdict.differences.length === 0 ? element('p', {}, words.notRecorded) : table(verdict.differences, words)];
    case 'left-out':
      return [element('p', {}, verdict.because === 'sv' ? words.notSwedish : words.needs(verdict.because))];
    case 'broke':
      return [element('p', {}, verdict.message)];
  }
}

function table(differences: readonly Difference[], words: Wording): Child {
  const headings = [words.observation, words.recorded, words.seen].map((text) => element('th', { scope: 'col' }, text));
  const rows = differences.map(({ name, recorded, seen }) =>
    element('tr', {}, element('th', { scope: 'row' }, name), ...[recorded, seen].map((value) => element('td', {}, JSON.stringify(value)))),
  );
  return element('table', {}, element('thead', {}, element('tr', {}, ...headings)), element('tbody', {}, ...rows));
}
