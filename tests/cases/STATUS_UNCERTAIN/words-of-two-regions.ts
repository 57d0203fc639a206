import type { FindingCase } from '../../support/cases';
import { edit } from '../../support/cases';
import { STATUSES } from '../tables';

export const findingCase: FindingCase = {
  shows: 'Bedömningens ord används av regioner med olika regler, så den är osäker.',
  sheets: { Indikatorer: edit(STATUSES, { E3: 'Uppfyllt', E4: 'Delvis uppfyllt', E5: 'Uppfyllt' }) },
  expect: [{ code: 'STATUS_UNCERTAIN', address: 'Indikatorer!E5', actual: 'Uppfyllt', expected: 'Inte uppnått' }],
};
