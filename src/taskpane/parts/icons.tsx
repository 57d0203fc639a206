/** The few pictures of the pane, drawn here: an icon package would cost more than everything it is used for. */
import type { ReactNode } from 'react';
import type { Severity } from '../../core/finding';

interface IconProps {
  /** Absent where the text beside it says the same. */
  readonly label?: string;
}

function Svg({ label, className, children }: IconProps & { readonly className?: string; readonly children: ReactNode }): ReactNode {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" className={`icon ${className ?? ''}`} focusable="false" {...named}>
      {children}
    </svg>
  );
}

/** A shape each, so that they are told apart without their colours: a disc, a triangle, a ring. */
export function SeverityIcon({ severity, label }: IconProps & { readonly severity: Severity }): ReactNode {
  const named = label === undefined ? {} : { label };
  switch (severity) {
    case 'error':
      return (
        <Svg className="is-error" {...named}>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" className="icon-on" />
        </Svg>
      );
    case 'warning':
      return (
        <Svg className="is-warning" {...named}>
          <path d="M8 1.2l7.2 13.3H.8z" fill="currentColor" strokeLinejoin="round" />
          <path d="M8 6v4M8 12.3v.1" className="icon-on" />
        </Svg>
      );
    case 'info':
      return (
        <Svg className="is-info" {...named}>
          <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 7.4v4M8 4.8v.1" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </Svg>
      );
  }
}

export function TickIcon(props: IconProps): ReactNode {
  return (
    <Svg className="is-good" {...props}>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 8.3l2.3 2.3 4.6-4.9" className="icon-on" />
    </Svg>
  );
}

export function ChevronIcon(): ReactNode {
  return (
    <Svg className="chevron">
      <path d="M6 4l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
    </Svg>
  );
}
