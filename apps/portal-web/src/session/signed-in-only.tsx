import { Notice, useSay } from '@yunmeng/ui';
import { Fragment, type ReactNode } from 'react';

import { PageTitle } from '../frame/page-title.tsx';
import { useSession } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';
import { sessionWords as words } from './words.ts';

interface SignedInOnlyProps {
  /** Why one has to sign in here, in one sentence. */
  readonly why: string;
  readonly children: ReactNode;
}

/**
 * A page that only its person may see. Whoever is not signed in signs in right here and goes on. When the session ends
 * under an open page, the page stays as it is, below the form: nothing that was typed is lost.
 */
export function SignedInOnly({ why, children }: SignedInOnlyProps) {
  const say = useSay();
  const state = useSession();
  if (state.kind === 'unknown') return null;
  if (state.kind === 'nobody') {
    return (
      <div className="wrap">
        <div className="narrow head">
          <PageTitle>{say(words.title)}</PageTitle>
          <p className="lede">{why}</p>
          <SignInForm />
        </div>
      </div>
    );
  }
  return (
    <>
      {state.kind === 'lapsed' ? (
        <div className="wrap">
          <div className="narrow head">
            <Notice kind="warn" live="alert">
              <h2>{say(words.lapsed)}</h2>
              <p>{say(words.lapsedKept)}</p>
              <SignInForm />
            </Notice>
          </div>
        </div>
      ) : null}
      <Fragment key={state.session.accountId}>{children}</Fragment>
    </>
  );
}
