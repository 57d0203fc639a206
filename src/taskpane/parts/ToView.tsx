/** A way to another view, as a button under an explanation. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { View } from '../route';
import { showView } from '../route';

interface ToViewProps {
  readonly view: View;
  /** What of the view is wanted: it is opened and gets the focus. */
  readonly target?: string;
  readonly text: string;
}

export function ToView({ view, target, text }: ToViewProps): ReactNode {
  return <Button size="small" onClick={() => showView(view, target)}>{text}</Button>;
}
