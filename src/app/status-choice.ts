/** The words a status column offers: an interim report says where it is heading, an annual one whether it got there. */
import { CANONICAL } from '../core/status';

export interface StatusChoice {
  readonly heading: string;
  readonly words: readonly string[];
}

/** `month` is 1–12; December closes the year. */
export function statusChoice(month: number): StatusChoice {
  const { reached, partly, positive, neutral, negative } = CANONICAL;
  if (month === 12) return { heading: 'Måluppfyllelse', words: [reached, partly, CANONICAL['not-reached'], 'Inget värde'] };
  return { heading: 'Trend', words: [positive, neutral, negative] };
}
