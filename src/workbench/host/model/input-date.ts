/** Dates and times as people type them, as Excel's serial numbers. */
import type { Culture } from './culture';
import type { Entry } from './entry';

/** Null for what is no date and no time. */
export function readDate(text: string, culture: Culture): Entry | null {
  const [date = '', time, ...rest] = text.split(/[ T]+/);
  if (rest.length > 0) return null;
  const clock = readTime(time ?? date);
  if (time === undefined && clock !== null) return { value: clock, format: /:\d+:/.test(date) ? 'h:mm:ss' : 'h:mm' };
  const day = readDay(date, culture);
  if (day === null || (time !== undefined && clock === null)) return null;
  return { value: day + (clock ?? 0), format: time === undefined ? culture.dateFormat : `${culture.dateFormat} h:mm` };
}

function readDay(text: string, { name }: Culture): number | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})[/](\d{1,2})[/](\d{4})$/.exec(text);
  if (slashed === null) return null;
  const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
  return name === 'sv-SE' ? serial(year, second, first) : serial(year, first, second);
}

function readTime(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return hours < 24 && minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / 86_400 : null;
}

/** Day 1 is 1 January 1900, and 1900 counts as a leap year, as in Lotus 1-2-3. Null for no day of the calendar. */
function serial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round(time / 86_400_000) + 25_569;
  return days < 61 ? days - 1 : days;
}
