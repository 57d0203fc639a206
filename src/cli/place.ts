/** Where reports are published, as the options name it: a folder, or a list. */
import type { SnapshotStore } from '../app/ports';
import { listOrStore } from '../app/wording/lists';
import type { Lang } from '../app/wording/lang';
import type { Args, Io, OptionSpec } from './command';
import { CommandRefusal, textOption } from './command';
import { tellingWaits } from './text/waits';

export const PLACE_OPTIONS: Readonly<Record<string, OptionSpec>> = { store: { type: 'string' }, list: { type: 'string' } };

export interface PlaceNamed {
  readonly kind: 'folder' | 'list';
  /** As the user named it. */
  readonly at: string;
}

/** Null when none was given. Throws `CommandRefusal` when both were. */
export function optionalPlace(command: string, args: Args): PlaceNamed | null {
  return textOption(args, 'store') === null && textOption(args, 'list') === null ? null : placeOf(command, args);
}

/** Throws `CommandRefusal` unless exactly one was given. */
export function placeOf(command: string, args: Args): PlaceNamed {
  const [folder, list] = [textOption(args, 'store'), textOption(args, 'list')];
  if (folder !== null && list === null) return { kind: 'folder', at: folder };
  if (list !== null && folder === null) return { kind: 'list', at: list };
  throw new CommandRefusal(listOrStore(command, folder !== null, args.lang));
}

/** While a list does not answer, that is told on stderr. */
export async function openPlace({ kind, at }: PlaceNamed, io: Io, lang: Lang, options: { readonly onMade?: () => void } = {}): Promise<SnapshotStore> {
  return kind === 'list' ? io.host.openList(at, { onWaiting: tellingWaits(io, lang) }) : io.host.openStore(at, options);
}
