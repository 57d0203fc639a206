/** What reports call themselves and those who make them; a workbook is Swedish whatever language the pane is in. */

const REGION = /(?<!\p{L})Region \p{Lu}\p{L}+(?: Härjedalen| län)?/u;
const BODY = /(?<!\p{L})\p{Lu}[\p{L}-]*(?: och \p{L}+)?(?:nämnden|förvaltningen|styrelsen)(?!\p{L})/u;

/** `Region Västmanland`, `Hälso- och sjukvårdsnämnden`; null when the text names neither. */
export function unitIn(text: string): string | null {
  return (REGION.exec(text) ?? BODY.exec(text))?.[0] ?? null;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/delårsrapport/i, 'Delårsrapport'],
  [/tertialrapport/i, 'Tertialrapport'],
  [/årsredovisning(?!s?lag)/i, 'Årsredovisning'],
  [/månads(?:rapport|uppföljning|bokslut)/i, 'Månadsrapport'],
  [/förvaltningsplan/i, 'Förvaltningsplan'],
];

export function kindIn(text: string): string | null {
  return KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** What a report of the month usually is; delårsrapporter are made for April and August. */
export function kindOfMonth(month: number): string {
  if (month === 12) return 'Årsredovisning';
  return month === 4 || month === 8 ? 'Delårsrapport' : 'Månadsrapport';
}
