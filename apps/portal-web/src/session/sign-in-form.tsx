import { Button, Buttons, ErrorSummary, TextInput, useMarks, useSay, type SummaryError } from '@yunmeng/ui';
import { useId, useState, type FormEvent } from 'react';

import type { DemonstrationAccount, DemonstrationAccountList } from '../api/answers.ts';
import { FailureNotice } from '../api/failure-notice.tsx';
import { failureOf, type Failure } from '../api/failure.ts';
import { useRead } from '../api/use-read.ts';
import { useSessionStore } from './session.ts';
import { sessionWords as words } from './words.ts';

/** Account and password, and the demonstration accounts where there are any. Whoever is signed in goes on where he was. */
export function SignInForm() {
  const say = useSay();
  const store = useSessionStore();
  const form = useId();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const [loginId, passwordId] = [`${form}-login`, `${form}-password`];

  const missing: SummaryError[] = [];
  if (attempt > 0 && login.trim() === '') missing.push({ fieldId: loginId, text: say(words.loginMissing) });
  if (attempt > 0 && password === '') missing.push({ fieldId: passwordId, text: say(words.passwordMissing) });
  const errorAt = (id: string) => missing.find((error) => error.fieldId === id)?.text;

  const signIn = async (asLogin: string, asPassword: string) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await store.signIn(asLogin, asPassword);
    } catch (thrown) {
      setFailure(failureOf(thrown));
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (login.trim() !== '' && password !== '') void signIn(login.trim(), password);
  };

  return (
    <>
      <ErrorSummary errors={missing} attempt={attempt} />
      {failure === undefined ? null : <FailureNotice failure={failure} />}
      <form onSubmit={submit} noValidate>
        <TextInput
          id={loginId}
          label={say(words.login)}
          purpose="login"
          value={login}
          onChange={setLogin}
          error={errorAt(loginId)}
        />
        <TextInput
          id={passwordId}
          label={say(words.password)}
          purpose="password"
          value={password}
          onChange={setPassword}
          error={errorAt(passwordId)}
        />
        <Buttons>
          <Button type="submit" busy={isBusy ? say(words.signingIn) : undefined}>
            {say(words.signIn)}
          </Button>
        </Buttons>
      </form>
      <DemonstrationAccounts onChoose={(account) => void signIn(account.login, account.password)} />
      <p className="hint">{say(words.withoutAccount)}</p>
    </>
  );
}

function DemonstrationAccounts({ onChoose }: { readonly onChoose: (account: DemonstrationAccount) => void }) {
  const say = useSay();
  const marks = useMarks();
  const { value } = useRead<DemonstrationAccountList>('/session/demonstration-accounts');
  const accounts = (value?.accounts ?? []).filter((account) => account.kind === 'citizen');
  if (accounts.length === 0) return null;
  return (
    <section className="card" aria-labelledby="demonstration">
      <h2 id="demonstration">{say(words.demoTitle)}</h2>
      <p className="hint">{say(words.demoHint)}</p>
      <ul className="demo-accounts">
        {accounts.map((account) => (
          <li key={account.login}>
            <Button kind="secondary" isWide onPress={() => onChoose(account)}>
              <span>
                {account.name}
                {marks.comma}
                {say(account.title)}
              </span>
              <span className="code">{account.login}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p className="hint">
        {say(words.demoOfficials)}
        <a href="/console/">{say(words.console)}</a>
      </p>
    </section>
  );
}
