/** What a notice is handed in its address: read with care, for anybody can write an address. */
export interface NoticeContent {
  readonly lang: string;
  readonly text: string;
  readonly actions: readonly { readonly action: string; readonly label: string }[];
}

/** Null for anything that this program did not write. */
export function readNotice(hash: string): NoticeContent | null {
  try {
    const content: unknown = JSON.parse(decodeURIComponent(hash.replace(/^#/, '')));
    return isNotice(content) ? content : null;
  } catch {
    return null;
  }
}

function isNotice(content: unknown): content is NoticeContent {
  if (!isRecord(content) || typeof content['lang'] !== 'string' || typeof content['text'] !== 'string') return false;
  const { actions } = content;
  return Array.isArray(actions) && actions.every((one: unknown) => isRecord(one) && typeof one['action'] === 'string' && typeof one['label'] === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
