/** Colours as callers write them: `#FFA500`, `FFA500`, `orange`. */
import { refuse } from './refusal';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000', blue: '#0000FF', gray: '#808080', green: '#008000', lightblue: '#ADD8E6', lightgreen: '#90EE90', lightyellow: '#FFFFE0',
  orange: '#FFA500', pink: '#FFC0CB', purple: '#800080', red: '#FF0000', white: '#FFFFFF', yellow: '#FFFF00',
};

/** `#RRGGBB` in capitals; empty stays empty: none. Refuses with `bad-value`. */
export function colorOf(text: string): string {
  if (text === '') return '';
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  return NAMED[text.toLowerCase()] ?? refuse('bad-value', text);
}
