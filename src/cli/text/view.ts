/** How a check is to be shown. */
import type { Finding, FindingCode } from '../../core/finding';
import type { Lang } from '../../app/wording/lang';
import type { Style } from './style';

export interface View {
  /** The file's name, as headings have it. */
  readonly file: string;
  readonly lang: Lang;
  readonly columns: number;
  readonly style: Style;
}

export interface CheckView extends View {
  /** Every info in full. */
  readonly verbose: boolean;
  readonly accepted: (finding: Finding) => boolean;
}

export interface FindingView extends CheckView {
  /** Codes whose advice has been given: once is enough. */
  readonly advised: Set<FindingCode>;
  /** Addresses with their sheets, where no table's heading names it. */
  readonly wholeAddress?: boolean;
}
