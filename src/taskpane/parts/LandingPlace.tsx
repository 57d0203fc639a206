/** Where the focus lands when the button that was pressed has given way to this. */
import type { ReactNode } from 'react';
import { useLanding } from './landing';

export function Landing({ children }: { readonly children: ReactNode }): ReactNode {
  const landing = useLanding<HTMLDivElement>();
  return <div ref={landing} className="landing" tabIndex={-1}>{children}</div>;
}
