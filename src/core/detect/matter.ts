/** Tables of the same columns as a layout's that tell of something else: costs by area, assignments with a target. Rule D5. */
import { labelKey } from '../label';
import type { CompiledLayout } from '../layout';

/** A line longer than a title is prose, and prose may speak of anything. */
const LONGEST_TITLE = 70;

/** Whether the title or the heading over the labels names what the layout is not about, and does not speak for it. */
export function isOfOtherMatter(layout: CompiledLayout, title: string | null, labelHeading: string): boolean {
  const keys = [title ?? '', labelHeading].filter((line) => line.length <= LONGEST_TITLE && !line.endsWith('.')).map(labelKey);
  if (layout.otherLabelKeys.includes(labelKey(labelHeading))) return true;
  return keys.some((key) => layout.otherMatterKeys.some((matter) => key.includes(matter)) && !layout.titleKeys.some((own) => key.includes(own)));
}
