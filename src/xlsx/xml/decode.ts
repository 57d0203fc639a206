/** XML bytes ⇄ text: UTF-8 as a rule, UTF-16 and declared single-byte encodings too. */
import { damaged } from '../refuse';

const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/** A leading byte order mark stays in the text (as U+FEFF). Throws `WorkbookRefusal` `damaged-part`. */
export function decodePart(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged(part, 'unreadable text encoding');
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return DECLARED.exec(head)?.[1] ?? 'utf-8';
}

/** Always UTF-8, and a declaration that says otherwise is corrected. */
export function encodePart(text: string): Uint8Array {
  const declared = DECLARED.exec(text.replace(/^\uFEFF/, ''))?.[1];
  if (declared === undefined || /^utf-?8$/i.test(declared)) return new TextEncoder().encode(text);
  return new TextEncoder().encode(text.replace(/(encoding\s*=\s*["'])[^"']*/, '$1UTF-8'));
}
