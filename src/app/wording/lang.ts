/** The languages everything is said in. Swedish first: it is what the reports are written in. */
export type Lang = 'sv' | 'en';

export const LANGS: readonly Lang[] = ['sv', 'en'];

/** A text in every language. */
export type Worded = Readonly<Record<Lang, string>>;
