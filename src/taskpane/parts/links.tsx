/** Ways into the sheet. */
import type { ReactNode } from 'react';
import { rangeAddress } from '../../core/address';
import type { SheetRange } from '../../core/address';
import type { CellRef } from '../../core/finding';
import { usePane, useWords } from '../context';
import type { Roving } from '../roving';
import { SHELL } from '../wording/shell';
import { errorSentence } from './status';

/** Selects a range in the sheet; a sheet that is gone is told in words. */
export function useSelect(): (range: SheetRange) => void {
  const { ports, announce, lang } = usePane();
  return (range) => {
    ports.workbook.select(range).catch((error: unknown) => announce(errorSentence(error, lang)));
  };
}

export function rangeOfCell({ sheet, row, column }: CellRef): SheetRange {
  return { sheet, rect: { top: row, left: column, bottom: row, right: column } };
}

interface RangeLinkProps {
  readonly range: SheetRange;
  readonly text?: string;
  /** Among the items of a list with one tab stop. */
  readonly item?: ReturnType<Roving['item']>;
}

/** `'Blad 1'!A4:J22`, which takes one there. */
export function RangeLink({ range, text, item }: RangeLinkProps): ReactNode {
  const select = useSelect();
  const say = useWords();
  const address = rangeAddress(range.sheet, range.rect);
  return (
    <button type="button" className="link" aria-label={`${say(SHELL.goTo)} ${text ?? address}`} onClick={() => select(range)} {...item}>
      {text ?? address}
    </button>
  );
}

/** A cell of this workbook as a link, of another file as text. */
export function CellLinkText({ cell, address }: { readonly cell: CellRef; readonly address: string }): ReactNode {
  if (cell.file !== undefined) return <span>{address}</span>;
  return <RangeLink range={rangeOfCell(cell)} text={address} />;
}
