/** The last record of a zip file, which says where its directory lies; zip64 included. */
import { WorkbookRefusal } from '../../app/ports';
import { damaged } from '../refuse';

export interface EndRecord {
  readonly count: number;
  readonly directoryStart: number;
  readonly directoryEnd: number;
  readonly commentStart: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_SIZE = 20;
const END64 = 0x06064b50;
const END64_SIZE = 56;

/** Throws `WorkbookRefusal`: `not-a-zip`, `truncated` or `damaged-part`. */
export function findEnd(view: DataView): EndRecord {
  const at = endPosition(view);
  const size = view.byteLength;
  if (at === null) throw new WorkbookRefusal(startsLikeZip(view) ? 'truncated' : 'not-a-zip', { size });
  const end = readEnd64(view, at) ?? readEnd(view, at);
  if (end.directoryEnd > at || end.directoryStart > end.directoryEnd) throw new WorkbookRefusal('truncated', { size });
  if (end.count * 46 > end.directoryEnd - end.directoryStart) throw damaged('zip directory', 'wrong entry count');
  return end;
}

/** The record is the only one whose comment ends exactly where the file does. */
function endPosition(view: DataView): number | null {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at;
  }
  return null;
}

function startsLikeZip(view: DataView): boolean {
  return view.byteLength >= 2 && view.getUint16(0, true) === 0x4b50;
}

function readEnd(view: DataView, at: number): EndRecord {
  const directoryStart = view.getUint32(at + 16, true);
  return {
    count: view.getUint16(at + 10, true),
    directoryStart,
    directoryEnd: directoryStart + view.getUint32(at + 12, true),
    commentStart: at + END_SIZE,
  };
}

function readEnd64(view: DataView, at: number): EndRecord | null {
  const locator = at - LOCATOR64_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return null;
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (end64 + END64_SIZE > locator || view.getUint32(end64, true) !== END64) {
    throw damaged('zip directory', 'zip64 record missing');
  }
  const directoryStart = Number(view.getBigUint64(end64 + 48, true));
  return {
    count: Number(view.getBigUint64(end64 + 32, true)),
    directoryStart,
    directoryEnd: directoryStart + Number(view.getBigUint64(end64 + 40, true)),
    commentStart: at + END_SIZE,
  };
}
