/** What `npm start` prints, in both languages: it does not know yet who reads. */
import type { ChosenPort } from './ports';

export interface Served {
  readonly workbench: ChosenPort;
  /** Null when another workbench holds the list's folder. */
  readonly list: ChosenPort | null;
}

export function greeting({ workbench, list }: Served): string {
  const lines = [
    '',
    `Avstämt arbetsbänk / workbench:  ${address(workbench)}`,
    ...(list === null ? LIST_ELSEWHERE : [`Listan / the list:              ${address(list)}`]),
    ...moved(workbench, 'arbetsbänken', 'the workbench'),
    ...(list === null ? [] : moved(list, 'listan', 'the list')),
    '',
    'Öppna adressen i en webbläsare. Ctrl+C avslutar.',
    'Open the address in a browser. Ctrl+C stops.',
    '',
  ];
  return `${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n`;
}

const LIST_ELSEWHERE = [
  'En annan arbetsbänk har listan: det som skickas här finns bara i panelen.',
  'Another workbench has the list: what is published here stays in the pane.',
];

function address({ port }: ChosenPort): string {
  return `http://127.0.0.1:${port}/`;
}

function moved({ wanted, port }: ChosenPort, swedish: string, english: string): string[] {
  if (wanted === port) return [];
  return [
    `Port ${wanted} är upptagen av ett annat program: den här gången har ${swedish} port ${port}. Adresser med ${wanted} leder inte hit.`,
    `Port ${wanted} is taken by another program: this time ${english} has port ${port}. Addresses with ${wanted} do not lead here.`,
  ];
}
