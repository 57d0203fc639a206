/** Dates stored as ISO 8601 text (`t="d"`, strict files) as the serial numbers that every other file uses. */

const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;
const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Day 60 of the 1900 system is 29 February 1900, which never was: days before it count from one day later. */
const FIRST_TRUE_DAY = 61;

/** Days since the workbook's epoch, the time of day as the fraction; null when it is no date. */
export function dateSerial(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text);
  if (match === null || text === '') return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return daysSinceEpoch(date, date1904) + time;
}

function daysSinceEpoch(date: number, date1904: boolean): number {
  const days = (date - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY_MS;
  return !date1904 && days < FIRST_TRUE_DAY ? days - 1 : days;
}
