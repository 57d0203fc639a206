/** Short forms. Times are worded in app/wording/times, figures as the sheet prints them in app/wording/figures. */

/** The first characters of an id or a hash, enough to tell them apart. */
export function shortId(id: string): string {
  return id.slice(0, 12);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
