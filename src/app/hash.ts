/** SHA-256 and random ids through the platform's own Web Crypto, the same in Node and in the task pane. */

/** Lower-case hex of the SHA-256 of the text as UTF-8. */
export async function sha256(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return hex(new Uint8Array(digest));
}

/** A new commit id, 32 lower-case hex digits: made once for each push intent, and kept for resuming it. */
export function newCommitId(): string {
  return hex(globalThis.crypto.getRandomValues(new Uint8Array(16)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
