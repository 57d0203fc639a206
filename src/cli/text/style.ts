/** Colour, only where a person looks at a terminal and has not asked for none (no-color.org). */
import type { Io } from '../command';

export interface Style {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

export function styleFor(io: Pick<Io, 'isTerminal' | 'env'>): Style {
  const coloured = io.isTerminal && !io.env['NO_COLOR'] && io.env['TERM'] !== 'dumb';
  const paint = (on: number, off: number) => (text: string): string => (coloured ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  return { error: paint(31, 39), warning: paint(33, 39), good: paint(32, 39), strong: paint(1, 22), faint: paint(2, 22) };
}
