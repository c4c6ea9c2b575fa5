import { Mark, useLang, useSay } from '@yunmeng/ui';
import { Button, Input } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useDemonstrationAccounts, useSignIn } from '../api/session.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import { usePreferences } from '../frame/preferences.ts';
import { ProblemNotice } from '../frame/problem-notice.tsx';
import './sign-in.css';

/** 登录: account and password, and the accounts anyone may try where demonstration is on. */
export function SignInPage(): ReactNode {
  const { t } = useTranslation(['signIn', 'frame']);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isMissing, setMissing] = useState(false);
  const signIn = useSignIn();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isComplete = login.trim() !== '' && password !== '';
    setMissing(!isComplete);
    if (isComplete) signIn.mutate({ login: login.trim(), password });
  };

  return (
    <main className="sign-in" id="main" tabIndex={-1}>
      <div className="sign-in-head">
        <span className="sign-in-mark">
          <Mark />
          <b lang="zh-CN">云梦</b>
        </span>
        <LanguageButton />
      </div>
      <form className="sign-in-form" onSubmit={submit} noValidate>
        <PageHeading title={t('signIn:title')} />
        {isMissing && (
          <p className="field-error" role="alert">
            {t('signIn:missing')}
          </p>
        )}
        {signIn.error && <ProblemNotice problem={signIn.error} />}
        <label htmlFor="login">{t('signIn:login')}</label>
        <Input
          id="login"
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={(event) => setLogin(event.target.value)}
        />
        <label htmlFor="password">{t('signIn:password')}</label>
        <Input.Password
          id="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="primary" htmlType="submit" size="large" loading={signIn.isPending}>
          {signIn.isPending ? t('signIn:submitting') : t('signIn:submit')}
        </Button>
      </form>
      <DemonstrationList onUse={(account) => signIn.mutate(account)} isBusy={signIn.isPending} />
    </main>
  );
}

/** Changes the language before anyone is signed in. */
function LanguageButton(): ReactNode {
  const lang = useLang();
  const [, change] = usePreferences();
  return lang === 'zh' ? (
    <Button type="link" lang="en" onClick={() => change({ language: 'en' })}>
      English
    </Button>
  ) : (
    <Button type="link" lang="zh-CN" onClick={() => change({ language: 'zh' })}>
      中文
    </Button>
  );
}

interface DemonstrationListProps {
  readonly isBusy: boolean;
  readonly onUse: (account: { readonly login: string; readonly password: string }) => void;
}

function DemonstrationList({ isBusy, onUse }: DemonstrationListProps): ReactNode {
  const { t } = useTranslation('signIn');
  const say = useSay();
  const { data: accounts = [] } = useDemonstrationAccounts();
  if (accounts.length === 0) return null;
  return (
    <section className="sign-in-demonstration" aria-labelledby="demonstration">
      <h2 id="demonstration">{t('demonstration')}</h2>
      <p className="meta">{t('demonstrationHelp')}</p>
      <ul>
        {accounts.map(({ login, password, name, title }) => (
          <li key={login}>
            <button
              type="button"
              aria-disabled={isBusy || undefined}
              onClick={() => !isBusy && onUse({ login, password })}
            >
              <b>{name}</b>
              <span>{say(title)}</span>
              <span className="code">{login}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
