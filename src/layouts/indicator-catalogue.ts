/**
 * Known indicators of Swedish regional health care and which way is better, by label. The first group that matches
 * decides, so the special stands before the general: `Andel som anser väntetiderna rimliga` is an opinion, not a
 * waiting time. Words and patterns meet labels in normal form (lower case, `normaliseLabel`). `certain: false` where a region
 * could sensibly mean the other way: then a contradicted status is a warning, never an error.
 */
import type { IndicatorGroup } from '../core/direction';

export const INDICATOR_CATALOGUE: readonly IndicatorGroup[] = [
  // Labels that turn a known word round (`andel utan trycksår`, `fri från`), or name a spread: nothing is known.
  { words: ['skillnad', 'spridning', 'brister', 'bristande'], patterns: [/(?<![a-zà-ÿ])(?:utan|fri från|fria från|inte|ej)(?![a-zà-ÿ])/], better: null, certain: true },

  // Money put into buildings and equipment: neither more nor less is better than the plan says.
  { words: ['investeringsutgift', 'investeringsvolym', 'investeringsram'], patterns: [/^investering/], better: null, certain: true },

  // Results: a smaller deficit is better, whatever the budget. They can be negative by nature.
  {
    words: ['ekonomi i balans', 'budgetavvikelse', 'avvikelse mot budget', 'avvikelse från budget', 'avvikelse jämfört med budget'],
    patterns: [
      /^(?:ekonomiskt resultat|årets resultat|prognostiserat resultat|periodresultat|årsresultat|helårsresultat)/,
      // Alone, or followed by words of money: `Prognos antal årsarbetare` is something else.
      /^(?:resultat|prognos|helårsprognos)(?:$|,? ?(?:[(/]|jämfört|mot|helår|ack|mnkr|tkr|före|efter|ekonomi|resultat|\d{4}))/,
    ],
    better: 'higher',
    certain: true,
    signed: true,
  },
  // A comparison of results between years; some print it as costs, where less is better.
  { patterns: [/^utfall jämfört med/], better: 'higher', certain: false, signed: true },
  // Shares that describe where the money goes; a region may want more or less of them.
  { words: ['kostnadsandel'], better: null, certain: true },
  // What one unit costs.
  { words: ['kostnad per ', 'kostnader per ', 'kostnad/drg', 'kostnad/poäng', 'kostnad/besök', 'kostnad/vårddag', 'styckkostnad'], better: 'lower', certain: true },
  // Cost growth; the figure is a percentage and may be negative.
  { words: ['kostnadsutveckling'], better: 'lower', certain: false, signed: true },
  { words: ['nettokostnad', 'bruttokostnad', 'läkemedelskostnad', 'kostnader för '], better: 'lower', certain: false },
  { words: ['soliditet', 'självfinansieringsgrad', 'kostnadstäckning'], better: 'higher', certain: true },

  // Productivity: points per worked year. Points alone are volume, which a region may also want less of.
  { words: ['drg-poäng per', 'drgpoäng per', 'drg-poäng/', 'drgpoäng/', 'drg-poäng /', 'drgpoäng /', 'produktivitet'], better: 'higher', certain: true },
  { words: ['drg-poäng', 'drgpoäng'], better: 'higher', certain: false },

  // Hired staff. `Oberoende av hyrpersonal` is printed as a share of costs (2 %), but could be one of independence.
  { words: ['oberoende'], better: 'lower', certain: false },
  { words: ['inhyrd', 'inhyrning', 'hyrpersonal', 'hyrkostnad', 'hyrbemanning', 'hyrläkare', 'hyrsjuksköters', 'bemanningsföretag'], better: 'lower', certain: true },

  // Health at work.
  { words: ['frisknärvaro', 'hälsotal', 'långtidsfrisk'], better: 'higher', certain: true },
  { words: ['sjukfrånvaro', 'sjuktal', 'sjuklön'], better: 'lower', certain: true },
  { words: ['arbetsskad', 'tillbud'], better: 'lower', certain: false },

  // Staff who stay. Some turnover is healthy.
  { words: ['kvarstannade', 'kvarvarande medarbetare'], better: 'higher', certain: true },
  { words: ['personalomsättning', 'personalrörlighet'], better: 'lower', certain: false },
  // Hours and worked years: regions in deficit want fewer, others recruit.
  { words: ['övertid', 'mertid', 'arbetade timmar', 'arbetad tid', 'årsarbet'], better: 'lower', certain: false },

  // Indexes of engagement, safety and leadership, on scales where more is better.
  {
    words: ['medarbetarengagemang', 'säkerhetsengagemang', 'medarbetarindex', 'uppdragstagarindex', 'ledarindex', 'ledarskapsindex', 'hälsofrämjande index', 'hälsofrämjandeindex'],
    patterns: [/(?<![a-zà-ÿ])(?:hme|hse)(?![a-zà-ÿ])/],
    better: 'higher',
    certain: true,
  },
  { words: ['prestationsnivå', 'svarsfrekvens'], better: 'higher', certain: false },

  // What inhabitants and patients think; before waiting times, since they are asked about those.
  {
    words: ['förtroende', 'rekommendera', 'positiv inställning', 'helhetsintryck', 'rimlig', 'delaktighet', 'bemötande'],
    patterns: [/(?<!miss)nöjd/],
    better: 'higher',
    certain: true,
  },

  // Screening and vaccination.
  { words: ['täckningsgrad', 'vaccination', 'screening'], better: 'higher', certain: true },

  // Harm in care; before the care guarantee, since readmissions `inom 30 dagar` are no goal. Whoever counts risk
  // assessments counts what is done, not what went wrong.
  { words: ['riskbedöm', 'följsamhet', 'klädregler'], patterns: [/hygien(?!ist)/], better: 'higher', certain: true },
  {
    words: ['trycksår', 'vårdrelaterade infektioner', 'vårdskad', 'fallskad', 'sepsisdöd', 'reoperation', 'komplikation'],
    patterns: [/(?<![a-zà-ÿ])vri(?![a-zà-ÿ])/],
    better: 'lower',
    certain: true,
  },
  { words: ['överlevnad'], better: 'higher', certain: true },
  { words: ['dödlighet', 'mortalitet', 'suicid', 'självmord'], better: 'lower', certain: true },
  { words: ['återinskriv', 'återinlägg'], better: 'lower', certain: true },
  { words: ['uteblivna', 'inställda', 'avbokade', 'ombokade', 'avlidna', 'infektioner'], better: 'lower', certain: false },

  // Waiting beyond a limit, and the number who wait.
  { words: ['väntande över', 'väntande mer', 'överskrid'], patterns: [/vänta(?:t|r|nde)? (?:mer|längre) än|^(?:antal )?väntande/], better: 'lower', certain: true },
  // The share seen within a limit: the care guarantee and its sub-indicators as report rows.
  {
    words: ['vårdgaranti', 'tillgänglighet', 'ledtid', 'inom utsatt tid', 'inom angiven tid', 'inom målsatt tid'],
    patterns: [
      /^primärvård,? (?:telefon|medicinsk bedömning|kontakt)/,
      /^specialist(?:sjuk|sj)?(?:vård|v),? (?:besök|åtgärd|operation)/,
      /^bup,? (?:besök|utredning|behandling)/,
    ],
    better: 'higher',
    certain: true,
  },
  // Other shares within a number of days are mostly wanted, but could be of complications.
  { patterns: [/^andel .*inom (?:\d+ |tre |en |fyra )/], better: 'higher', certain: false },
  { words: ['väntetid', 'svarstid', 'vistelsetid', 'handläggningstid', 'responstid', 'insatstid'], better: 'lower', certain: true },

  // Antibiotics: fewer prescriptions are wanted, but a region already low has nothing to gain.
  { words: ['antibiotika'], better: 'lower', certain: false },
  { words: ['sjukdomsområden som når'], better: 'higher', certain: true },

  // Beds. Too full a ward is unsafe; an empty one is no goal either.
  { words: ['utlokaliserad', 'överbeläggning'], better: 'lower', certain: true },
  { words: ['beläggning'], better: 'lower', certain: false },
  // Discharge: the same day is good, staying on is not.
  { words: ['utskrivna samma dag'], better: 'higher', certain: true },
  { words: ['efter utskrivningsklar', 'utskrivningsklara'], better: 'lower', certain: true },
  { patterns: [/(?:undvikbar|påverkbar)[a-zà-ÿ]* slutenvård/], better: 'lower', certain: true },
  { words: ['akutbesök'], better: 'lower', certain: false },

  // Care in the right place: a known doctor, digital and distance care.
  { words: ['läkarkontinuitet', 'läkarkontakt', 'vårdkontakt', 'kontinuitet'], better: 'higher', certain: true },
  { patterns: [/digitala? (?:[a-zà-ÿ]+ )?(?:besök|möten|kontakt)|digitala besök|distans(?:besök|kontakt|vård|möte)|tolk[a-zà-ÿ]* (?:på )?distans|videobesök|e-tjänst|ikbt|webbtidbok/], better: 'higher', certain: true },

  // Public health and teeth.
  { words: ['kariesfri'], better: 'higher', certain: true },
  { words: ['rökare', 'röker', 'fetma'], better: 'lower', certain: true },

  // Environment and travel.
  { words: ['koldioxid', 'utsläpp', 'matsvinn', 'energianvändning', 'tjänsteresor', 'lustgas'], better: 'lower', certain: false },
];
