/** Dates and times by format code: `yyyy-mm-dd`, `h:mm`, `[h]:mm`, `mmm yy`. */
import type { Culture } from './culture';

const TOKEN = /\[(h+|m+|s+)\]|"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|(y+|m+|d+|h+|s+(?:\.0+)?)|(am\/pm|a\/p)|(.)/gis;

/** A serial number: whole days since 31 December 1899, and a part of a day. */
export function renderDate(serial: number, code: string, culture: Culture): string {
  const seconds = Math.round(serial * 86_400);
  const date = calendar(Math.floor(seconds / 86_400));
  const clock = { hours: Math.floor(seconds / 3600) % 24, minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60 };
  const halves = /am\/pm|a\/p/i.test(code);
  let afterHours = false;
  return code.replace(TOKEN, (whole: string, elapsed?: string, quoted?: string, escaped?: string, part?: string, half?: string, other?: string, at = 0) => {
    if (elapsed !== undefined) {
      afterHours = elapsed.startsWith('h');
      return String(Math.floor(seconds / secondsOf(elapsed))).padStart(elapsed.length, '0');
    }
    if (half !== undefined) return clock.hours < 12 ? 'AM' : 'PM';
    if (part === undefined) return quoted ?? escaped ?? other ?? (whole.startsWith('_') ? ' ' : '');
    const letter = part[0]?.toLowerCase() ?? '';
    const isMinutes = letter === 'm' && part.length < 3 && (afterHours || /^[^a-z]*s/i.test(code.slice(Number(at) + part.length)));
    afterHours = letter === 'h' || (afterHours && letter === 'm');
    if (isMinutes) return String(clock.minutes).padStart(part.length, '0');
    return datePart(letter, part, date, halves ? { ...clock, hours: clock.hours % 12 || 12 } : clock, culture);
  });
}

function secondsOf(elapsed: string): number {
  return elapsed.startsWith('h') ? 3600 : elapsed.startsWith('m') ? 60 : 1;
}

interface Calendar {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** Day 60 is 29 February 1900, which never was: Excel keeps Lotus 1-2-3's calendar. */
function calendar(day: number): Calendar {
  if (day === 60) return { year: 1900, month: 1, day: 29, weekday: 3 };
  const date = new Date((day - (day > 60 ? 25_569 : 25_568)) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), weekday: (day + 6) % 7 };
}

function datePart(letter: string, part: string, date: Calendar, clock: { hours: number; minutes: number; seconds: number }, culture: Culture): string {
  const padded = (n: number): string => String(n).padStart(Math.min(part.length, 2), '0');
  switch (letter) {
    case 'y':
      return part.length > 2 ? String(date.year) : String(date.year % 100).padStart(2, '0');
    case 'm':
      return part.length < 3 ? padded(date.month + 1) : monthName(date.month, part.length, culture);
    case 'd':
      return part.length < 3 ? padded(date.day) : weekdayName(date.weekday, part.length, culture);
    case 'h':
      return padded(clock.hours);
    default:
      return padded(clock.seconds);
  }
}

function monthName(month: number, length: number, { months }: Culture): string {
  const name = months[month] ?? '';
  return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name;
}

function weekdayName(weekday: number, length: number, { weekdays }: Culture): string {
  const name = weekdays[weekday] ?? '';
  return length === 3 ? name.slice(0, 3) : name;
}
