/** Tables of other matters under headings like ours: none has a layout. Title, heading over the labels, columns, rows. */
export const FOREIGN: readonly (readonly [string, string, readonly string[], readonly (readonly string[])[]])[] = [
  ['Produktion', 'Besök', ['Ack utf inn år', 'Ack bud inn år', 'Ack avv bud', 'Ack utf fg år', 'Helår prognos', 'Helår budget'], [['Läkarbesök', '100', '110', '-10', '90', '300', '310'], ['Sköterskebesök', '100', '110', '-10', '90', '300', '310'], ['Totalt', '200', '220', '-20', '180', '600', '620']]],
  ['Antal anställda', 'Yrkesgrupp', ['Utfall 2025', 'Budget 2025', 'Utfall 2024'], [['Läkare', '100', '110', '99'], ['Sköterskor', '100', '110', '98'], ['Totalt', '200', '220', '197']]],
  ['Sjukfrånvaro per område', 'Område', ['Utfall 2025', 'Mål 2025', 'Utfall 2024'], [['Akutsjukvård', '5,1 %', '5,0 %', '6,0 %'], ['Nära vård', '5,1 %', '5,0 %', '6,0 %']]],
  ['Produktion per område', 'Område', ['Ack utfall', 'Ack budget', 'Ack avvikelse', 'Prognos'], [['Akutsjukvård', '100', '110', '-10', '300'], ['Nära vård', '100', '110', '-10', '300'], ['Totalt', '200', '220', '-20', '600']]],
  ['Arbetad tid per område', 'Område', ['Ack utfall', 'Ack budget', 'Ack avvikelse', 'Prognos'], [['Akutsjukvård', '100', '110', '-10', '300'], ['Nära vård', '100', '110', '-10', '300']]],
  ['Statsbidrag', 'Bidrag', ['Budget 2025', 'Utfall 2025', 'Avvikelse'], [['Kortare köer', '10,0', '9,0', '-1,0'], ['God vård', '5,0', '5,0', '0,0'], ['Summa', '15,0', '14,0', '-1,0']]],
  ['Effekthemtagning', 'Åtgärd', ['Beräknad årseffekt', 'Prognos 2025', 'Utfall aug 2025'], [['Minskad inhyrning', '10', '9', '5'], ['Upphandling', '3', '3', '1'], ['Summa', '13', '12', '6']]],
  ['Större investeringar', 'Objekt', ['Budget 2025', 'Prognos 2025', 'Utfall 2025', 'Kommentar'], [['MR-kamera', '10', '9', '5', 'Text'], ['Röntgen', '3', '3', '1', '']]],
  ['Kostnader för inhyrd personal, mnkr', 'Yrkesgrupp', ['Aug 2024', 'Aug 2025', 'Förändring'], [['Läkare', '10,0', '9,0', '-1,0'], ['Sjuksköterskor', '5,0', '5,0', '0,0'], ['Summa', '15,0', '14,0', '-1,0']]],
  ['Personalkostnader', '', ['Utfall 2025', 'Budget 2025', 'Avvikelse'], [['Löner', '-10,0', '-9,0', '-1,0'], ['Sociala avgifter', '-5,0', '-5,0', '0,0'], ['Personalkostnader', '-15,0', '-14,0', '-1,0']]],
  ['Nyckeltal', 'Nyckeltal', ['2023', '2024', '2025'], [['DRG-poäng', '10,0', '9,0', '8,0'], ['Besök', '5,0', '5,0', '4,0']]],
  ['Aktiviteter', 'Aktivitet', ['Status', 'Kommentar', 'Klart'], [['Minska', 'Pågår', 'Text', '2025'], ['Öka', 'Klar', 'Text', '2024']]],
  ['Ramar', 'Verksamhet', ['Ram 2025 (mnkr)', 'Ram 2024 (mnkr)'], [['Akut', '10,0', '9,0'], ['Nära', '5,0', '5,0'], ['Summa', '15,0', '14,0']]],
  ['Balansräkning', 'Mnkr', ['Bokslut 2025', 'Bokslut 2024'], [['Anläggningstillgångar', '10', '9'], ['Omsättningstillgångar', '5', '5'], ['Summa tillgångar', '15', '14']]],
  ['Kassaflöde', 'Mnkr', ['Utfall 2025', 'Budget 2025', 'Prognos 2025', 'Bokslut 2024'], [['Årets resultat', '10', '9', '9', '8'], ['Avskrivningar', '5', '5', '5', '5'], ['Kassaflöde', '15', '14', '14', '13']]],
  ['Läkemedel', 'Mnkr', ['Ack utf inn år', 'Ack bud inn år', 'Ack avv bud', 'Helår prognos', 'Helår budget'], [['Förmån', '-10', '-9', '-1', '-30', '-27'], ['Rekvisition', '-5', '-5', '0', '-15', '-15'], ['Summa', '-15', '-14', '-1', '-45', '-42']]],
];
