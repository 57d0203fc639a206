/** Why a table found in a workbook has no layout. */
import type { UnplacedReason } from '../../core/detect';
import { layoutById } from '../../layouts/index';
import type { Lang, Worded } from './lang';

export function unplacedSentence(reason: UnplacedReason, lang: Lang): string {
  return worded(reason)[lang];
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
