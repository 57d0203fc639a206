/** Number format codes in the user's language: `# ##0,0` and `åååå-MM-DD` in Swedish. Quoted text stays. */
import type { Culture } from './culture';

export function formatToLocal(format: string, culture: Culture): string {
  if (culture.codeLetters.size === 0) return format;
  return outsideText(format, (part) =>
    part
      .replace(/general/gi, culture.general)
      .replace(/[.,]/g, (mark) => (mark === '.' ? culture.decimal : culture.group))
      .replace(/(?<![\p{L}])([ymdh])\1*(?![\p{L}])/giu, (letters) => [...letters].map((letter) => culture.codeLetters.get(letter.toLowerCase()) ?? letter).join('')),
  );
}

export function formatFromLocal(format: string, culture: Culture): string {
  if (culture.codeLetters.size === 0) return format;
  const english = new Map([...culture.codeLetters].map(([letter, local]) => [local.toLowerCase(), letter]));
  return outsideText(format, (part) =>
    part
      .replace(new RegExp(culture.general, 'gi'), 'General')
      .replaceAll(culture.decimal, '.')
      .replace(/(?<=[#0?])[\u00a0\u202f ](?=[#0?])/g, ',')
      .replace(/(?<![\p{L}])(\p{L})\1*(?![\p{L}])/gu, (letters) => [...letters].map((letter) => english.get(letter.toLowerCase()) ?? letter).join('')),
  );
}

function outsideText(format: string, change: (part: string) => string): string {
  return format.replace(/("[^"]*"?|\\.|\[[^\]]*\]|@)|([^"\\[@]+)/g, (_, kept: string | undefined, part: string | undefined) => kept ?? change(part ?? ''));
}
