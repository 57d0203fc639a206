/** Sound tables, one of each kind, that cases put one fault into. Every figure in them follows from the others. */
import { table } from '../support/cases';

export const STATEMENT = table(`
  Förenklad resultaträkning april 2024, mnkr
  Resultaträkning | Ack utf inn år | Ack bud inn år | Ack avv bud | Ack utf fg år | Helår prognos | Helår budget | Avv bud mot prog | Bokslut utf fg år | Ack avv fg år
  Patientavgifter | 14,0 | 13,5 | 0,5 | 12,8 | 42,0 | 40,5 | 1,5 | 39,1 | 1,2
  Ersättning vårdtjänster | 20,4 | 21,0 | -0,6 | 19,9 | 61,0 | 63,0 | -2,0 | 60,2 | 0,5
  Regionersättning | 812,0 | 812,0 | 0,0 | 780,5 | 2 436,0 | 2 436,0 | 0,0 | 2 341,5 | 31,5
  Försäljning av tjänster | 31,2 | 30,0 | 1,2 | 29,4 | 93,0 | 90,0 | 3,0 | 88,8 | 1,8
  Övriga intäkter | 18,6 | 17,5 | 1,1 | 19,1 | 55,0 | 52,5 | 2,5 | 57,7 | -0,5
  Summa intäkter | 896,2 | 894,0 | 2,2 | 861,7 | 2 687,0 | 2 682,0 | 5,0 | 2 587,3 | 34,5
  Personalkostnader | -488,3 | -470,0 | -18,3 | -462,9 | -1 455,0 | -1 410,0 | -45,0 | -1 390,6 | -25,4
  varav externt inhyrd personal | -26,1 | -15,0 | -11,1 | -33,8 | -70,0 | -45,0 | -25,0 | -98,2 | 7,7
  varav övertid/mertid | -9,4 | -8,0 | -1,4 | -12,2 | -27,0 | -24,0 | -3,0 | -35,9 | 2,8
  Köpt vård | -112,5 | -110,0 | -2,5 | -108,7 | -338,0 | -330,0 | -8,0 | -327,4 | -3,8
  Läkemedelskostnader | -96,0 | -98,5 | 2,5 | -94,2 | -290,0 | -295,5 | 5,5 | -284,1 | -1,8
  Tekniska hjälpmedel | -11,7 | -11,0 | -0,7 | -9,9 | -34,5 | -33,0 | -1,5 | -30,6 | -1,8
  Material och tjänster | -101,9 | -103,5 | 1,6 | -99,6 | -308,0 | -310,5 | 2,5 | -301,3 | -2,3
  Lokalkostnader | -47,2 | -47,0 | -0,2 | -44,8 | -141,5 | -141,0 | -0,5 | -135,2 | -2,4
  Övriga verksamhetskostnader | -55,4 | -54,0 | -1,4 | -52,7 | -165,0 | -162,0 | -3,0 | -158,9 | -2,7
  Summa kostnader | -913,0 | -894,0 | -19,0 | -872,8 | -2 732,0 | -2 682,0 | -50,0 | -2 628,1 | -40,2
  Resultat | -16,8 | 0,0 | -16,8 | -11,1 | -45,0 | 0,0 | -45,0 | -40,8 | -5,7
`);

/** The report's chapter: the same money in whole mnkr. */
export const CHAPTER = table(`
  Resultaträkning
  Belopp i mnkr | April 2023 | April 2024 | Budget 2024 | Prognos 2024
  Patientavgifter | 13 | 14 | 41 | 42
  Ersättning vårdtjänster | 20 | 20 | 63 | 61
  Regionersättning | 781 | 812 | 2 436 | 2 436
  Försäljning av tjänster | 29 | 31 | 90 | 93
  Övriga intäkter | 19 | 19 | 53 | 55
  Summa intäkter | 862 | 896 | 2 682 | 2 687
  Personalkostnader | -463 | -488 | -1 410 | -1 455
  Köpt vård | -109 | -113 | -330 | -338
  Läkemedelskostnader | -94 | -96 | -296 | -290
  Tekniska hjälpmedel | -10 | -12 | -33 | -35
  Material och tjänster | -100 | -102 | -311 | -308
  Lokalkostnader | -45 | -47 | -141 | -142
  Övriga verksamhetskostnader | -53 | -55 | -162 | -165
  Summa kostnader | -873 | -913 | -2 682 | -2 732
  Resultat | -11 | -17 | 0 | -45
`);

export const INVESTMENTS = table(`
  Investeringar, mnkr
  Investeringskategori | Budget 2024 inkl överförda medel | Prognos utfall 2024 | Prognos kvarvarande medel
  Datorutrustning | 3,3 | 0,4 | 2,9
  Medicinsk apparatur | 209,1 | 116,3 | 92,8
  Byggnadsinventarier | 1,5 |  | 1,5
  Bilar och transportmedel | 15,1 | 16,7 | -1,6
  Tekniska hjälpmedel | 42,9 | 51,8 | -8,9
  Summa | 271,9 | 185,2 | 86,7
`);

/** With the remaining funds as formulas. */
export const INVESTMENT_FORMULAS = INVESTMENTS.map((line, at) => {
  const [label = '', budget = '', forecast = '', remaining = ''] = line;
  return at < 2 ? line : [label, budget, forecast, `=B${at + 1}-C${at + 1} → ${remaining}`];
});

export const TRENDS = table(`
  Indikatorer, god kvalitet
  Indikator | Utfall 2023 | Mål 2024 | Utfall 2024 | Trend | Kommentar
  Följsamhet till klädregler | 88 % | ≥ 90 % | 91 % | Positiv | Text
  Trycksår i slutenvård | 4,8 % | < 3 % | 3,9 % | Positiv | Text
  Väntetid till svar i telefon | 12 min | < 8 min | 15 min | Negativ | Text
`);

export const STATUSES = table(`
  Indikatorer, god kvalitet, bokslut 2024
  Indikator | Utfall 2023 | Mål 2024 | Utfall 2024 | Måluppfyllelse | Kommentar
  Följsamhet till klädregler | 88 % | ≥ 90 % | 91 % | Uppnått | Text
  Trycksår i slutenvård | 4,8 % | < 3 % | 3,9 % | Delvis uppnått | Text
  Väntetid till svar i telefon | 12 min | < 8 min | 15 min | Inte uppnått | Text
`);
