import { Button, useSay } from '@yunmeng/ui';
import { Component, type ReactNode } from 'react';

import { frameWords as words } from './words.ts';

interface FailingPageProps {
  /** Changes with the place: another page gets another chance. */
  readonly place: string;
  readonly children: ReactNode;
}

interface FailingPageState {
  readonly failedAt: string | undefined;
}

/** Catches a page that breaks (a bug, or a part of the page that could not be fetched) and says what to do. */
export class FailingPage extends Component<FailingPageProps, FailingPageState> {
  override state: FailingPageState = { failedAt: undefined };

  static getDerivedStateFromError(): Partial<FailingPageState> {
    return { failedAt: '' };
  }

  override componentDidCatch(): void {
    this.setState({ failedAt: this.props.place });
  }

  override componentDidUpdate(before: FailingPageProps): void {
    if (before.place !== this.props.place && this.state.failedAt !== undefined) this.setState({ failedAt: undefined });
  }

  override render(): ReactNode {
    return this.state.failedAt === undefined ? this.props.children : <Broken />;
  }
}

function Broken() {
  const say = useSay();
  return (
    <div className="wrap">
      <div className="narrow head" role="alert">
        <h1>{say(words.broken)}</h1>
        <p className="lede">{say(words.brokenHint)}</p>
        <Button onPress={() => window.location.reload()}>{say(words.reopen)}</Button>
      </div>
    </div>
  );
}
