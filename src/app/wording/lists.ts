/** What is said of lists, their set-up, and the local list server. */
import type { Lang } from './lang';

export function listOrStore(command: string, both: boolean, lang: Lang): string {
  const said = both
    ? { sv: `avstamt ${command} tar --store eller --list, inte båda.`, en: `avstamt ${command} takes --store or --list, not both.` }
    : { sv: `avstamt ${command} behöver --store eller --list.`, en: `avstamt ${command} needs --store or --list.` };
  return `${said[lang]} ${{ sv: `Se avstamt ${command} --help.`, en: `See avstamt ${command} --help.` }[lang]}`;
}

export function listReady(url: string, madeList: boolean, madeColumns: readonly string[], lang: Lang): string {
  const made = madeColumns.join(', ');
  if (madeList) return { sv: `Listan är skapad och provad: ${url}`, en: `The list has been made and tried out: ${url}` }[lang];
  if (made !== '') return { sv: `Kolumner är tillagda (${made}) och listan är provad: ${url}`, en: `Columns have been added (${made}) and the list tried out: ${url}` }[lang];
  return { sv: `Listan är provad och redo: ${url}`, en: `The list has been tried out and is ready: ${url}` }[lang];
}

export function serving(url: string, list: string, lang: Lang): string[] {
  return {
    sv: [`Den lokala listservern svarar på ${url} och bara på den här datorn.`, `Publicera i listan: avstamt push FILE --list ${list}`, 'Avsluta med Ctrl+C.'],
    en: [`The local list server answers at ${url}, on this machine only.`, `Publish in its list: avstamt push FILE --list ${list}`, 'Stop it with Ctrl+C.'],
  }[lang];
}

export function cannotServe(code: string, port: number, data: string, lang: Lang): string {
  switch (code) {
    case 'EADDRINUSE':
      return { sv: `Port ${port} är upptagen. Välj en annan med --port.`, en: `Port ${port} is taken. Choose another with --port.` }[lang];
    case 'EBUSY':
      return { sv: `En annan listserver använder redan ${data}. Avsluta den, eller välj en annan mapp med --data.`, en: `Another list server uses ${data} already. Stop it, or choose another folder with --data.` }[lang];
    default:
      return { sv: `Listservern kunde inte startas (${code}). Kontrollera mappen ${data} och att du får skriva där.`, en: `The list server could not be started (${code}). See to the folder ${data} and that you may write there.` }[lang];
  }
}

export function badPort(value: string, lang: Lang): string {
  return { sv: `--port är ett tal från 1 till 65535, inte ${value}.`, en: `--port is a number from 1 to 65535, not ${value}.` }[lang];
}
