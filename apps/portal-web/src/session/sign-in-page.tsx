import { useSay } from '@yunmeng/ui';
import { Navigate, useSearchParams } from 'react-router';

import { PageTitle } from '../frame/page-title.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSession } from './session.ts';
import { sessionWords as words } from './words.ts';

/** 登录: for whoever comes here by himself. Pages that need it ask for it in their own place. */
export function SignInPage() {
  const say = useSay();
  const state = useSession();
  const [query] = useSearchParams();
  if (state.kind === 'signed-in') return <Navigate to={safePath(query.get('next'))} replace />;
  return (
    <div className="wrap">
      <div className="narrow head">
        <PageTitle>{say(words.pageTitle)}</PageTitle>
        <p className="lede">{say(words.whyHere)}</p>
        <SignInForm />
      </div>
    </div>
  );
}

/** A path of this site, whatever the address says. */
export function safePath(asked: string | null): string {
  return asked !== null && /^\/(?![/\\])/.test(asked) ? asked : '/';
}
