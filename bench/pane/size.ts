/** What the pane loads, minified, against a page with the components of Microsoft's React template. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { report, round } from '../measure';
import type { Pages } from './pages';

const GOAL = 2;

interface Size {
  readonly raw: number;
  readonly gzip: number;
}

export function benchSize({ folder, files }: Pages): void {
  const template = sizeOf(folder, files.template);
  const [first, view] = [sizeOf(folder, files.first), sizeOf(folder, files.view)];
  report('a page with the components of the React template', text(template));
  report('pane: its page, before the first view is there', `${text(first)}: ${round(first.gzip / template.gzip, 2)} ×`);
  const ratio = view.gzip / template.gzip;
  report('pane: everything that its first view loads', `${text(view)}: ${round(ratio, 2)} ×`, { text: `≤ ${GOAL} ×`, met: ratio <= GOAL });
}

function sizeOf(folder: string, files: readonly string[]): Size {
  const contents = files.map((file) => readFileSync(join(folder, file)));
  return { raw: total(contents.map(({ length }) => length)), gzip: total(contents.map((content) => gzipSync(content, { level: 9 }).length)) };
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}

function text({ raw, gzip }: Size): string {
  return `${round(raw / 1024)} KiB, ${round(gzip / 1024)} KiB gzip`;
}
