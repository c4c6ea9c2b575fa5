import { formatQueryCode, parseQueryCode } from '@yunmeng/kernel/query-code';
import { Button, Buttons, ErrorSummary, Notice, Tag, TextInput, useMarks, useSay, Waiting } from '@yunmeng/ui';
import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';

import type { CaseStatus } from '../api/answers.ts';
import { FailureNotice } from '../api/failure-notice.tsx';
import { useRead } from '../api/use-read.ts';
import { STATES } from '../cases/case-words.ts';
import { TurnPanel } from '../cases/turn-panel.tsx';
import { PageTitle } from '../frame/page-title.tsx';

const words = {
  title: { zh: '用查询码查进度', en: 'Look up a case by its code' },
  lede: {
    zh: '不用登录。查询码是12个字符，写在收件凭证上。',
    en: 'No need to sign in. The code has 12 characters and stands on the receipt.',
  },
  label: { zh: '查询码', en: 'Query code' },
  hint: { zh: '比如7K3Q 2M9D 4F8K，空格有没有都行', en: 'For example 7K3Q 2M9D 4F8K, with or without blanks' },
  find: { zh: '查', en: 'Look up' },
  empty: { zh: '请写查询码', en: 'Enter the query code' },
  length: (count: number) => ({
    zh: `查询码应当是12个字符，您写了${count}个`,
    en: `A query code has 12 characters; you wrote ${count}`,
  }),
  mistyped: {
    zh: '查询码里有一个字符对不上，请照收件凭证再看一遍',
    en: 'One character does not fit: compare it with the receipt',
  },
  waiting: { zh: '办到哪一步', en: 'the case' },
  none: {
    zh: '没有找到这个查询码。请照收件凭证再核对，或者打12345。',
    en: 'There is no case with this code. Compare it with the receipt, or call 12345.',
  },
};

/** 查进度: how far a case has come, for anyone who holds its code. It shows no personal data. */
export function LookupPage() {
  const say = useSay();
  const [query, setQuery] = useSearchParams();
  const asked = query.get('code') ?? '';
  const [text, setText] = useState(asked);
  const [attempt, setAttempt] = useState(0);
  const code = parseQueryCode(asked);
  const error = attempt > 0 ? faultOf(text, say) : undefined;

  const find = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    const typed = parseQueryCode(text);
    if (typed !== undefined) setQuery({ code: typed });
  };

  return (
    <div className="wrap">
      <div className="narrow head">
        <ErrorSummary attempt={attempt} errors={error === undefined ? [] : [{ fieldId: 'code', text: error }]} />
        <PageTitle isWrong={error !== undefined}>{say(words.title)}</PageTitle>
        <p className="lede">{say(words.lede)}</p>
        <form onSubmit={find} noValidate>
          <TextInput
            id="code"
            label={say(words.label)}
            hint={say(words.hint)}
            purpose="identity-number"
            value={text}
            error={error}
            onChange={setText}
          />
          <Buttons>
            <Button type="submit">{say(words.find)}</Button>
          </Buttons>
        </form>
        {code === undefined ? null : <Status key={code} code={code} />}
      </div>
    </div>
  );
}

function faultOf(text: string, say: (text: { zh: string; en: string }) => string): string | undefined {
  const typed = text.replaceAll(/[\s-]/g, '');
  if (typed === '') return say(words.empty);
  if (typed.length !== 12) return say(words.length(typed.length));
  return parseQueryCode(text) === undefined ? say(words.mistyped) : undefined;
}

function Status({ code }: { readonly code: NonNullable<ReturnType<typeof parseQueryCode>> }) {
  const say = useSay();
  const marks = useMarks();
  const { value, failure, isWaiting, reload } = useRead<CaseStatus>(`/case-status/${code}`);
  if (value === undefined && isWaiting) return <Waiting what={say(words.waiting)} />;
  if (failure?.status === 404) return <Notice live="status">{say(words.none)}</Notice>;
  if (failure !== undefined && value === undefined) return <FailureNotice failure={failure} onRetry={reload} />;
  if (value === undefined) return null;
  const { tag, word } = STATES[value.state];
  return (
    <section className="sec" aria-labelledby="status">
      <h2 id="status">{value.title}</h2>
      <p className="meta">
        {value.orgName}
        {marks.comma}
        {say(words.label)}
        {marks.gap}
        <span className="code">{formatQueryCode(code)}</span> <Tag kind={tag}>{say(word)}</Tag>
      </p>
      <TurnPanel turn={value.turn} state={value.state} nextDue={value.nextDue} statutoryDue={value.statutoryDue} />
    </section>
  );
}
