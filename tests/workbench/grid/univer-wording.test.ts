/** The grid's Swedish stands where Univer looks for it, whatever version of Univer it is. */
import { execFileSync } from 'node:child_process';
import type { ILanguagePack } from '@univerjs/core';
import { swedishFunctions } from '../../../src/workbench/grid/univer-functions';
import { SWEDISH, translated, type Translation } from '../../../src/workbench/grid/univer-wording';

/** Each text with the path to it. */
function texts(pack: object, path = ''): [path: string, text: unknown][] {
  return Object.entries(pack).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? texts(value as object, `${path}${key}.`) : [[`${path}${key}`, value] as [string, unknown]],
  );
}

/** The same word in both languages. */
const ALIKE = ['', 'Min', 'Max', 'Text', 'SYNTAX', 'Information', 'OK', 'Univer'];
/** Univer keeps these for a cloud that is not there. */
const UNUSED = /^sheets-ui\.info\.(?:detailUpdate|detailSave|wait)$/;
/** Menus and dialogs that people open; what is hidden from the menus, or belongs to a toolbar that is not there, is none. */
const SEEN = /^(?:sheets-ui\.(?:info|clipboard|statusbar|shortcut|definedName|button)|sheets\.(?:tabs|info|definedName|autoFill|merge)|sheets-formula-ui|design\.Confirm)\./;

/** In a process of its own: Jest reads none of the ES modules that Univer builds on. */
const READ = "import pack from '@univerjs/preset-sheets-core/locales/en-US'; process.stdout.write(JSON.stringify(pack))";
const enUS = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', READ], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 })) as ILanguagePack;

const english = new Map(texts(enUS));
const OWN: Translation = { ...SWEDISH, ...swedishFunctions(enUS) };
const swedish = new Map(texts(translated(enUS, OWN)));

test('every translated text is one that Univer has: none is spelt past it', () => {
  expect(texts(OWN).map(([path]) => path).filter((path) => !english.has(path))).toEqual([]);
});

test('every text of the menus and dialogs that people open is Swedish', () => {
  const left = [...swedish].filter(([path, text]) => SEEN.test(path) && !UNUSED.test(path) && text === english.get(path) && !ALIKE.includes(String(text)));
  expect(left).toEqual([]);
});

test('a function is told by its name in Swedish Excel, its arguments by theirs, and no function in an English sentence', () => {
  const told = (name: string): (string | undefined)[] => ['abstract', 'description', 'functionParameter.number1.name', 'functionParameter.number1.detail'].map((key) => swedish.get(`sheets-formula.functionList.${name}.${key}`) as string | undefined);
  expect(told('SUM')).toEqual(['SUMMA i svenska Excel', 'SUMMA i svenska Excel', 'tal1', '']);
  expect(told('SUMSQ').slice(0, 2)).toEqual(['', 'Ingen beskrivning på svenska.']);
  const sentences = [...swedish].filter(([path, text]) => /^sheets-formula\.functionList\..*\.(?:abstract|description|detail)$/.test(path) && text !== '' && text === english.get(path));
  expect(sentences).toEqual([]);
});

test('what has no translation is said in English, and nothing is lost', () => {
  const original: ILanguagePack = { menu: { copy: 'Copy', odd: 'Odd' }, days: ['Sun', 'Mon'] };
  const own: Translation = { menu: { copy: 'Kopiera' }, days: ['sön', 'mån'] };
  expect(translated(original, own)).toEqual({ menu: { copy: 'Kopiera', odd: 'Odd' }, days: ['sön', 'mån'] });
  expect([...swedish.keys()]).toEqual([...english.keys()]);
});
