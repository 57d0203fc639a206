/** Keys of series and commits: what may become part of a file name or a list column. Rule S11. */
import type { Series } from '../app/ports';

// Short enough that the whole key fits a file name and a 255-character column.
const KEY = /^[a-z0-9åäö-]{1,60}$/;
const PERIOD = /^\d{4}(0[1-9]|1[0-2])$/;
const COMMIT_ID = /^[0-9a-f]{16,64}$/;

/** Why these are not the keys of a series, or null when they are. */
export function seriesFault(series: Series): string | null {
  if (!KEY.test(series.unit)) return `unit must be 1–60 of a-z 0-9 å ä ö -: ${JSON.stringify(series.unit)}`;
  if (!KEY.test(series.kind)) return `kind must be 1–60 of a-z 0-9 å ä ö -: ${JSON.stringify(series.kind)}`;
  if (!PERIOD.test(series.period)) return `period must be YYYYMM: ${JSON.stringify(series.period)}`;
  return null;
}

export function isCommitId(text: string): boolean {
  return COMMIT_ID.test(text);
}

export function sameSeries(a: Series, b: Series): boolean {
  return seriesName(a) === seriesName(b);
}

/** One name for the series. `_` is no part of a key, so two series never share a name, nor is one a Windows device. */
export function seriesName(series: Series): string {
  return `${series.unit}_${series.period}_${series.kind}`;
}

/** The series of a name, null when it names none. A Mac may list its file names decomposed. */
export function seriesFromName(name: string): Series | null {
  const [unit, period, kind, ...rest] = name.normalize('NFC').split('_');
  if (unit === undefined || period === undefined || kind === undefined || rest.length > 0) return null;
  const series = { unit, period, kind };
  return seriesFault(series) === null ? series : null;
}
