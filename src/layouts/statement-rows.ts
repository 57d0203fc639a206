/** The rows of the förenklad resultaträkning, shared by its appendix and chapter forms. */
import type { RowSpec } from '../core/layout';

const income = { role: 'item', block: 'income', sign: 'income' } as const;
const cost = { role: 'item', block: 'cost', sign: 'cost' } as const;

export const STATEMENT_ROWS: readonly RowSpec[] = [
  { key: 'income-heading', label: 'Intäkter', labels: ['Verksamhetens intäkter', 'Verksamhetsintäkter'], role: 'heading', sumWhenFilled: 'sum-income', optional: true },
  { key: 'patient-fees', label: 'Patientavgifter', labels: ['Patientavgift'], ...income },
  { key: 'care-services', label: 'Ersättning vårdtjänster', labels: ['Ersättning för vårdtjänster', 'Vårdtjänster'], ...income },
  { key: 'regional-grant', label: 'Regionersättning', labels: ['Regionersättningar', 'Ersättning från regionen'], ...income },
  { key: 'services-sold', label: 'Försäljning av tjänster', labels: ['Försäljning tjänster', 'Försålda tjänster', 'Försäljning av verksamhet', 'Försäljning av verksamhet och tjänster'], ...income },
  { key: 'other-income', label: 'Övriga intäkter', labels: ['Övrig intäkt', 'Andra intäkter', 'Övriga verksamhetsintäkter', 'Övriga verksamhetens intäkter'], ...income },
  {
    key: 'sum-income', label: 'Summa intäkter', labels: ['Totala intäkter', 'Intäkter totalt', 'Summa verksamhetens intäkter', 'Verksamhetens intäkter totalt', 'Summa verksamhetsintäkter'],
    role: 'sum', sign: 'income', sumOf: { blocks: ['income'] },
  },
  { key: 'cost-heading', label: 'Kostnader', labels: ['Verksamhetens kostnader', 'Verksamhetskostnader'], role: 'heading', sumWhenFilled: 'sum-costs', optional: true },
  { key: 'staff', label: 'Personalkostnader', labels: ['Personalkostnad', 'Kostnader för personal'], ...cost },
  {
    key: 'staff-hired', label: 'varav externt inhyrd personal', parent: 'staff', role: 'of-which', sign: 'cost', optional: true,
    labels: ['externt inhyrd personal', 'varav inhyrd personal', 'varav hyrpersonal', 'varav extern inhyrd personal', 'varav externt inhyrd'],
  },
  {
    key: 'staff-overtime', label: 'varav övertid/mertid', parent: 'staff', role: 'of-which', sign: 'cost', optional: true,
    labels: ['övertid/mertid', 'varav övertid och mertid', 'varav mertid/övertid', 'varav övertid'],
  },
  { key: 'purchased-care', label: 'Köpt vård', labels: ['Köp av vård', 'Köpt hälso- och sjukvård', 'Köpt verksamhet', 'Köp av verksamhet', 'Köpt vård och verksamhet'], ...cost },
  { key: 'medicines', label: 'Läkemedelskostnader', labels: ['Läkemedel', 'Läkemedelskostnad'], ...cost },
  { key: 'aids', label: 'Tekniska hjälpmedel', labels: ['Hjälpmedel', 'Tekniska hjälpmedel kostnader'], ...cost },
  { key: 'materials', label: 'Material och tjänster', labels: ['Material & tjänster', 'Material, tjänster', 'Material och övriga tjänster'], ...cost },
  { key: 'premises', label: 'Lokalkostnader', labels: ['Lokaler', 'Lokalkostnad', 'Lokal- och fastighetskostnader', 'Lokalhyror', 'Lokalhyra'], ...cost },
  { key: 'other-costs', label: 'Övriga verksamhetskostnader', labels: ['Övriga kostnader', 'Övriga verksamhetskostnader inkl avskrivningar'], ...cost },
  {
    key: 'sum-costs', label: 'Summa kostnader', labels: ['Totala kostnader', 'Kostnader totalt', 'Summa verksamhetens kostnader', 'Verksamhetens kostnader totalt', 'Summa verksamhetskostnader'],
    role: 'sum', sign: 'cost', sumOf: { blocks: ['cost'] },
  },
  {
    key: 'result', label: 'Resultat', role: 'sum', sign: 'either', sumOf: { rows: ['sum-income', 'sum-costs'] },
    labels: ['Årets resultat', 'Periodens resultat', 'Periodresultat', 'Ack resultat', 'Resultat totalt', 'Resultat efter finansnetto'],
  },
];
