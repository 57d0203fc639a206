/** The demo's commands in order, each with the exit code that the April 2024 report gives. */
import type { DemoText } from '../../app/wording/demo';

export interface Step {
  readonly title: DemoText;
  readonly argv: readonly string[];
  readonly exit: number;
}

export const FOLDER = 'demo-out';
export const REPORT = `${FOLDER}/april-2024.xlsx`;
const FILLED = `${FOLDER}/april-2024-ifylld.xlsx`;
const PULLED = `${FOLDER}/hämtad.xlsx`;
const STORE = ['--store', `${FOLDER}/lager`];
const SERIES = ['--unit', 'hälso-och-sjukvård', '--period', '202404', '--kind', 'delår'];
const MOTIVE = 'Summan är räknad på avrundade rader.';

export const STEPS: readonly Step[] = [
  { title: 'find', argv: ['find', REPORT], exit: 0 },
  // The published report holds one contradiction outside rounding: 3 102 in the chapter, 3 102,6 in the appendix.
  { title: 'check', argv: ['check', REPORT, '--find'], exit: 1 },
  { title: 'plan', argv: ['fill', REPORT, '--find'], exit: 0 },
  { title: 'fill', argv: ['fill', REPORT, '--find', '-o', FILLED], exit: 0 },
  { title: 'accept', argv: ['accept', FILLED, '--find', '--cell', 'Resultaträkning!B8', '--motive', MOTIVE, '--in-place'], exit: 0 },
  { title: 'push', argv: ['push', FILLED, '--find', ...STORE, ...SERIES, '--in-place'], exit: 0 },
  { title: 'log', argv: ['log', ...STORE, ...SERIES], exit: 0 },
  { title: 'pull', argv: ['pull', ...STORE, ...SERIES, '-o', PULLED], exit: 0 },
];
