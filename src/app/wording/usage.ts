/** What is said of arguments that cannot be used. */
import type { Lang } from './lang';

const HELP = { sv: 'Se avstamt help.', en: 'See avstamt help.' };

function help(command: string, lang: Lang): string {
  return { sv: `Se avstamt ${command} --help.`, en: `See avstamt ${command} --help.` }[lang];
}

export function unknownCommand(name: string, near: string | null, lang: Lang): string {
  const meant = near === null ? { sv: '', en: '' } : { sv: ` Menade du ${near}?`, en: ` Did you mean ${near}?` };
  return { sv: `Det finns inget kommando ${name}.${meant.sv} ${HELP.sv}`, en: `There is no command ${name}.${meant.en} ${HELP.en}` }[lang];
}

export function unknownOption(command: string, option: string, near: string | null, lang: Lang): string {
  const meant = near === null ? { sv: '', en: '' } : { sv: ` Menade du --${near}?`, en: ` Did you mean --${near}?` };
  return `${{ sv: `avstamt ${command} har inget val ${option}.${meant.sv}`, en: `avstamt ${command} has no option ${option}.${meant.en}` }[lang]} ${help(command, lang)}`;
}

export function valueMissing(command: string, option: string, lang: Lang): string {
  return `${{ sv: `${option} behöver ett värde efter sig.`, en: `${option} needs a value after it.` }[lang]} ${help(command, lang)}`;
}

export function valueUnexpected(command: string, option: string, lang: Lang): string {
  return `${{ sv: `${option} tar inget värde.`, en: `${option} takes no value.` }[lang]} ${help(command, lang)}`;
}

export function valueUnknown(option: string, value: string, allowed: readonly string[], lang: Lang): string {
  return {
    sv: `${option} kan vara ${allowed.join(' eller ')}, inte ${value}.`,
    en: `${option} can be ${allowed.join(' or ')}, not ${value}.`,
  }[lang];
}

export function tooFewFiles(command: string, least: number, lang: Lang): string {
  const what = least === 1 ? { sv: 'en fil', en: 'a file' } : { sv: `${least} filer`, en: `${least} files` };
  return `${{ sv: `avstamt ${command} behöver ${what.sv}.`, en: `avstamt ${command} needs ${what.en}.` }[lang]} ${help(command, lang)}`;
}

export function tooManyFiles(command: string, surplus: string, lang: Lang): string {
  return `${{
    sv: `${surplus} är ett argument för mycket. Sätt citattecken om filnamn med mellanslag.`,
    en: `${surplus} is an argument too many. Put quotes around file names with spaces.`,
  }[lang]} ${help(command, lang)}`;
}

export function optionNeeded(command: string, option: string, lang: Lang): string {
  return `${{ sv: `avstamt ${command} behöver ${option}.`, en: `avstamt ${command} needs ${option}.` }[lang]} ${help(command, lang)}`;
}
