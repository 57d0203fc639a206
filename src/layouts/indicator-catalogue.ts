/**
 * Known indicators of Swedish regional health care and which way is better, by label. The first group that matches
 * decides, so the special stands before the general: `Andel som anser väntetiderna rimliga` is an opinion, not a
 * waiting time. Patterns meet labels in normal form (lower case, `normaliseLabel`). `certain: false` where a region
 * could sensibly mean the other way: then a contradicted status is a warning, never an error.
 */
import type { IndicatorGroup } from '../core/direction';

export const INDICATOR_CATALOGUE: readonly IndicatorGroup[] = [
  // Labels that turn a known word round (`andel utan trycksår`, `fri från`), or name a spread: nothing is known.
  { patterns: [/(?<![a-zà-ÿ])(?:utan|fri från|fria från|inte|ej)(?![a-zà-ÿ])/, /skillnad|spridning|brist(?:er|ande)/], better: null, certain: true },

  // Money put into buildings and equipment: neither more nor less is better than the plan says.
  { patterns: [/^investering/, /investerings(?:utgift|volym|ram)/], better: null, certain: true },

  // Results: a smaller deficit is better, whatever the budget. They can be negative by nature.
  {
    patterns: [
      /^(?:ekonomiskt resultat|årets resultat|prognostiserat resultat|periodresultat|årsresultat|helårsresultat)/,
      // Alone, or followed by words of money: `Prognos antal årsarbetare` is something else.
      /^(?:resultat|prognos|helårsprognos)(?:$|,? ?(?:[(/]|jämfört|mot|helår|ack|mnkr|tkr|före|efter|ekonomi|resultat|\d{4}))/,
      /ekonomi i balans|budgetavvikelse|avvikelse (?:mot|från|jämfört med) budget/,
    ],
    better: 'higher',
    certain: true,
    signed: true,
  },
  // A comparison of results between years; some print it as costs, where less is better.
  { patterns: [/^utfall jämfört med/], better: 'higher', certain: false, signed: true },
  // Shares that describe where the money goes; a region may want more or less of them.
  { patterns: [/kostnadsandel/], better: null, certain: true },
  // What one unit costs.
  { patterns: [/kostnad(?:er)? per /, /kostnad\/(?:drg|poäng|besök|vårddag)/, /styckkostnad/], better: 'lower', certain: true },
  // Cost growth; the figure is a percentage and may be negative.
  { patterns: [/(?:brutto|netto)?kostnadsutveckling/], better: 'lower', certain: false, signed: true },
  { patterns: [/nettokostnad|bruttokostnad|läkemedelskostnad|kostnader? för /], better: 'lower', certain: false },
  { patterns: [/soliditet|självfinansieringsgrad|kostnadstäckning/], better: 'higher', certain: true },

  // Productivity: points per worked year. Points alone are volume, which a region may also want less of.
  { patterns: [/drg-?poäng (?:per|\/)|drg-?poäng\/|produktivitet/], better: 'higher', certain: true },
  { patterns: [/drg-?poäng/], better: 'higher', certain: false },

  // Hired staff. `Oberoende av hyrpersonal` is printed as a share of costs (2 %), but could be one of independence.
  { patterns: [/oberoende/], better: 'lower', certain: false },
  { patterns: [/inhyrd|inhyrning|hyrpersonal|hyrkostnad|hyrbemanning|hyrläkare|hyrsjuksköters|bemanningsföretag/], better: 'lower', certain: true },

  // Health at work.
  { patterns: [/frisknärvaro|hälsotal|långtidsfrisk/], better: 'higher', certain: true },
  { patterns: [/sjukfrånvaro|sjuktal|sjuklön/], better: 'lower', certain: true },
  { patterns: [/arbetsskad|tillbud/], better: 'lower', certain: false },

  // Staff who stay. Some turnover is healthy.
  { patterns: [/kvarstannade|kvarvarande medarbetare/], better: 'higher', certain: true },
  { patterns: [/personalomsättning|personalrörlighet/], better: 'lower', certain: false },
  // Hours and worked years: regions in deficit want fewer, others recruit.
  { patterns: [/övertid|mertid|arbetade timmar|arbetad tid|årsarbet/], better: 'lower', certain: false },

  // Indexes of engagement, safety and leadership, on scales where more is better.
  { patterns: [/(?<![a-zà-ÿ])(?:hme|hse)(?![a-zà-ÿ])|medarbetarengagemang|säkerhetsengagemang|medarbetarindex|uppdragstagarindex|ledarindex|ledarskapsindex|hälsofrämjande ?index/], better: 'higher', certain: true },
  { patterns: [/prestationsnivå|svarsfrekvens/], better: 'higher', certain: false },

  // What inhabitants and patients think; before waiting times, since they are asked about those.
  { patterns: [/förtroende|(?<!miss)nöjd|rekommendera|positiv inställning|helhetsintryck|rimlig|delaktighet|bemötande/], better: 'higher', certain: true },

  // Screening and vaccination.
  { patterns: [/täckningsgrad|vaccination|screening/], better: 'higher', certain: true },

  // Harm in care; before the care guarantee, since readmissions `inom 30 dagar` are no goal. Whoever counts risk
  // assessments counts what is done, not what went wrong.
  { patterns: [/riskbedöm|följsamhet|klädregler|hygien(?!ist)/], better: 'higher', certain: true },
  { patterns: [/trycksår|vårdrelaterade infektioner|(?<![a-zà-ÿ])vri(?![a-zà-ÿ])|vårdskad|fallskad|sepsisdöd|reoperation|komplikation/], better: 'lower', certain: true },
  { patterns: [/överlevnad/], better: 'higher', certain: true },
  { patterns: [/dödlighet|mortalitet|suicid|självmord/], better: 'lower', certain: true },
  { patterns: [/återinskriv|återinlägg/], better: 'lower', certain: true },
  { patterns: [/uteblivna|inställda|avbokade|ombokade|avlidna|infektioner/], better: 'lower', certain: false },

  // Waiting beyond a limit, and the number who wait.
  { patterns: [/vänta(?:t|r|nde)? (?:mer|längre) än|väntande (?:över|mer)|^(?:antal )?väntande|överskrid/], better: 'lower', certain: true },
  // The share seen within a limit: the care guarantee and its sub-indicators as report rows.
  {
    patterns: [
      /vårdgaranti|tillgänglighet|ledtid|inom (?:utsatt|angiven|målsatt) tid/,
      /^primärvård,? (?:telefon|medicinsk bedömning|kontakt)/,
      /^specialist(?:sjuk|sj)?(?:vård|v),? (?:besök|åtgärd|operation)/,
      /^bup,? (?:besök|utredning|behandling)/,
    ],
    better: 'higher',
    certain: true,
  },
  // Other shares within a number of days are mostly wanted, but could be of complications.
  { patterns: [/^andel .*inom (?:\d+ |tre |en |fyra )/], better: 'higher', certain: false },
  { patterns: [/väntetid|svarstid|vistelsetid|handläggningstid|responstid|insatstid/], better: 'lower', certain: true },

  // Antibiotics: fewer prescriptions are wanted, but a region already low has nothing to gain.
  { patterns: [/antibiotika/], better: 'lower', certain: false },
  { patterns: [/sjukdomsområden som når/], better: 'higher', certain: true },

  // Beds. Too full a ward is unsafe; an empty one is no goal either.
  { patterns: [/utlokaliserad|överbeläggning/], better: 'lower', certain: true },
  { patterns: [/beläggning/], better: 'lower', certain: false },
  // Discharge: the same day is good, staying on is not.
  { patterns: [/utskrivna samma dag/], better: 'higher', certain: true },
  { patterns: [/efter utskrivningsklar|utskrivningsklara/], better: 'lower', certain: true },
  { patterns: [/(?:undvikbar|påverkbar)[a-zà-ÿ]* slutenvård/], better: 'lower', certain: true },
  { patterns: [/akutbesök/], better: 'lower', certain: false },

  // Care in the right place: a known doctor, digital and distance care.
  { patterns: [/läkarkontinuitet|läkarkontakt|vårdkontakt|kontinuitet/], better: 'higher', certain: true },
  { patterns: [/digitala? (?:[a-zà-ÿ]+ )?(?:besök|möten|kontakt)|digitala besök|distans(?:besök|kontakt|vård|möte)|tolk[a-zà-ÿ]* (?:på )?distans|videobesök|e-tjänst|ikbt|webbtidbok/], better: 'higher', certain: true },

  // Public health and teeth.
  { patterns: [/kariesfri/], better: 'higher', certain: true },
  { patterns: [/rökare|röker|fetma/], better: 'lower', certain: true },

  // Environment and travel.
  { patterns: [/koldioxid|utsläpp|matsvinn|energianvändning|tjänsteresor|lustgas/], better: 'lower', certain: false },
];
