/** A view that breaks is a bug, or a part of the page that could not be fetched: it says so, and the others go on. */
import { Component } from 'react';
import type { ReactNode } from 'react';
import { Failure } from '../parts/status';

interface GuardProps {
  readonly children: ReactNode;
}

interface GuardState {
  readonly broken: { readonly thrown: unknown } | null;
}

/** A class because React has no other way to catch what a view throws. */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { broken: null };

  static getDerivedStateFromError(thrown: unknown): GuardState {
    return { broken: { thrown } };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (broken === null) return this.props.children;
    return <Failure error={broken.thrown} onRetry={() => window.location.reload()} />;
  }
}
