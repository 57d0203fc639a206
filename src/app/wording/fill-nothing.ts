/** Fyll i: why there is nothing to fill in. */
import type { NothingToFill } from '../filling/nothing';
import type { Worded } from './lang';

export const NOTHING_TO_FILL: Readonly<Record<NothingToFill, Worded>> = {
  'no-figures': { sv: 'Tabellerna är tomma: det finns inga siffror att räkna från än.', en: 'The tables are empty: there are no figures to compute from yet.' },
  'no-computed': { sv: 'Tabellerna har inga kolumner som räknas från andra.', en: 'The tables have no columns that are computed from others.' },
  left: { sv: 'De celler som saknar en formel kan inte räknas ut som tabellerna är nu.', en: 'The cells without a formula cannot be computed as the tables are now.' },
  full: { sv: 'Alla beräknade kolumner är ifyllda och stämmer.', en: 'All computed columns are filled in and agree.' },
};
