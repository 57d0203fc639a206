/** A way to another view, as a button under an explanation. */
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { View } from '../route';
import { showView } from '../route';

export function ToView({ view, text }: { readonly view: View; readonly text: string }): ReactNode {
  return <Button size="small" onClick={() => showView(view)}>{text}</Button>;
}
