/** How large a workbook may be before it is refused. Tests hand in smaller ones. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of all parts that are inflated, together. */
  readonly totalBytes: number;
  /** Bytes of one inflated part: a part is held as one string, and V8 stops at 2^29 characters. */
  readonly partBytes: number;
  /** A part above `bombBytes` may not be more than `bombRatio` times its compressed size. */
  readonly bombBytes: number;
  readonly bombRatio: number;
  /** Cells that hold something. */
  readonly cells: number;
  /** Characters of formulas made from shared ones, which a few bytes can multiply without end. */
  readonly formulaCharacters: number;
}

const MIB = 1024 * 1024;

export const LIMITS: Limits = {
  fileBytes: 100 * 1000 * 1000,
  totalBytes: 1024 * MIB,
  partBytes: 500 * MIB,
  bombBytes: 100 * MIB,
  bombRatio: 1000,
  cells: 10_000_000,
  formulaCharacters: 256 * MIB,
};
