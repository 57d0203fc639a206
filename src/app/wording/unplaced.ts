/** Why a table found in a workbook has no layout. */
import type { Unplaced, UnplacedReason } from '../../core/detect';
import { layoutById } from '../../layouts/index';
import type { Lang, Worded } from './lang';

export function unplacedSentence(reason: UnplacedReason, lang: Lang): string {
  return worded(reason)[lang];
}

export interface UnplacedGroup {
  readonly reason: string;
  readonly places: readonly Unplaced[];
}

/** Those with one reason together, commonest first; near misses before what fits nothing, for they may be meant. */
export function unplacedByReason(unplaced: readonly Unplaced[], lang: Lang): UnplacedGroup[] {
  const groups = new Map<string, Unplaced[]>();
  for (const one of unplaced) {
    const reason = unplacedSentence(one.reason, lang).replace(/\.$/, '');
    groups.set(reason, [...(groups.get(reason) ?? []), one]);
  }
  const rank = ([, [first]]: readonly [string, readonly Unplaced[]]): number => (first !== undefined && isNear(first) ? 0 : 1);
  return [...groups].sort((a, b) => rank(a) - rank(b) || b[1].length - a[1].length).map(([reason, places]) => ({ reason, places }));
}

function isNear({ reason }: Unplaced): boolean {
  return reason.kind === 'near-miss';
}

function worded(reason: UnplacedReason): Worded {
  switch (reason.kind) {
    case 'no-layout':
      return { sv: 'Ingen tabellform passar.', en: 'No layout fits.' };
    case 'near-miss':
      return nearMiss(reason);
  }
}

function nearMiss(reason: Extract<UnplacedReason, { kind: 'near-miss' }>): Worded {
  const layout = layoutById(reason.layout);
  const title = layout?.title ?? reason.layout;
  const missing = reason.missing.map((key) => plainTitle(layout?.columnByKey.get(key)?.title ?? key)).join(', ');
  const lacks = lacking(reason.lacks, missing);
  return { sv: `Liknar ${title}, men ${lacks.sv}.`, en: `Resembles ${title}, but ${lacks.en}.` };
}

/** A template's title without its year and month: `Mål {Y0}` → Mål. */
function plainTitle(title: string): string {
  return title.replace(/\{[^}]*\}/g, '').replace(/\s+/g, ' ').trim();
}

function lacking(lacks: Extract<UnplacedReason, { kind: 'near-miss' }>['lacks'], missing: string): Worded {
  switch (lacks) {
    case 'columns':
      return missing === ''
        ? { sv: 'för få kolumner känns igen', en: 'too few columns are recognised' }
        : { sv: `kolumner saknas: ${missing}`, en: `columns are missing: ${missing}` };
    case 'rows':
      return { sv: 'för få av dess rader känns igen', en: 'too few of its rows are recognised' };
    case 'title':
      return { sv: 'rubriken säger att det är något annat, eller ingen rubrik säger vad det är', en: 'its title says it is something else, or none says what it is' };
    case 'body':
      return { sv: 'inga rader med siffror följer under rubrikerna', en: 'no rows of figures follow its headings' };
  }
}
