import { Button, useSay } from '@yunmeng/ui';
import { Component, type ReactNode } from 'react';

import { frameWords as words } from './words.ts';

interface FailingPageProps {
  /** Changes with the place: another page gets another chance. */
  readonly place: string;
  readonly children: ReactNode;
}

interface FailingPageState {
  readonly place: string;
  readonly isBroken: boolean;
}

/** Catches a page that breaks (a bug, or a part of the page that could not be fetched) and says what to do. */
export class FailingPage extends Component<FailingPageProps, FailingPageState> {
  override state: FailingPageState = { place: this.props.place, isBroken: false };

  static getDerivedStateFromError(): Partial<FailingPageState> {
    return { isBroken: true };
  }

  static getDerivedStateFromProps(props: FailingPageProps, state: FailingPageState): FailingPageState | null {
    return props.place === state.place ? null : { place: props.place, isBroken: false };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
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
