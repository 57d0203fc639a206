/**
 * What the grid tells of spreadsheet functions in Swedish. Univer has English sentences alone, for five hundred of them:
 * in their place stands the function's name in Swedish Excel, and arguments have the names that they have there.
 */
import type { ILanguagePack } from '@univerjs/core';
import { culture } from '../host/model/culture';
import type { Translation } from './univer-wording';

/** Arguments by Univer's keys, without the number of the first, the second … */
const ARGUMENTS: Readonly<Record<string, string>> = {
  number: 'tal', value: 'värde', range: 'område', criteria: 'villkor', logical: 'logiskt', array: 'matris', reference: 'referens', ref: 'ref', text: 'text',
  logicalTest: 'logiskt_test', valueIfTrue: 'värde_om_sant', valueIfFalse: 'värde_om_falskt', valueIfError: 'värde_om_fel',
  averageRange: 'medelområde', sumRange: 'summaområde', criteriaRange: 'villkorsområde', numDigits: 'decimaler', functionNum: 'funktionsnummer',
  lookupValue: 'letauppvärde', lookupArray: 'letauppmatris', returnArray: 'returmatris', ifNotFound: 'om_inte_hittad', matchMode: 'matchningsläge', searchMode: 'sökläge', matchType: 'typ',
  tableArray: 'tabellmatris', colIndexNum: 'kolumnindex', rangeLookup: 'ungefärlig', rowNum: 'rad', columnNum: 'kolumn', areaNum: 'områdesnummer',
  year: 'år', month: 'månad', day: 'dag',
};

/** For every function of the pack, by the path that Univer has it under. */
export function swedishFunctions(english: ILanguagePack): Translation {
  const functions = within(within(english, 'sheets-formula'), 'functionList');
  return { 'sheets-formula': { functionList: Object.fromEntries(Object.keys(functions).map((name) => [name, told(name, within(within(functions, name), 'functionParameter'))])) } };
}

function told(name: string, parameters: object): Translation {
  const swedish = culture('sv-SE').functions.get(name);
  const said = swedish === undefined ? '' : `${swedish} i svenska Excel`;
  return {
    abstract: said,
    description: said === '' ? 'Ingen beskrivning på svenska.' : said,
    functionParameter: Object.fromEntries(Object.keys(parameters).map((key) => [key, { ...argument(key), detail: '' }])),
  };
}

/** Nothing where Univer's own name is the best there is. */
function argument(key: string): Translation {
  const [, stem = key, number = ''] = /^(.*?)(\d*)$/.exec(key) ?? [];
  const name = ARGUMENTS[stem];
  return name === undefined ? {} : { name: `${name}${number}` };
}

function within(pack: object, key: string): object {
  const part: unknown = key in pack ? (pack as Record<string, unknown>)[key] : undefined;
  return typeof part === 'object' && part !== null ? part : {};
}
