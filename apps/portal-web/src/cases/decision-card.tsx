import type { CaseDetail } from '@yunmeng/cases/contract';
import { Disclosure, Notice, dayInWords, Rows, Tag, useMarks, useSay, type Row } from '@yunmeng/ui';

import { yuanInWords } from '../guide/limit-words.ts';
import { useYear } from '../surroundings/surroundings.tsx';
import { decisionWords as words } from './words.ts';

/** What was decided: the fact, the rule, where to object and until when; and how to get the result. */
export function DecisionCard({ detail }: { readonly detail: CaseDetail }) {
  if (detail.decision !== undefined) return <Decided detail={detail} decision={detail.decision} />;
  if (detail.notAccepted !== undefined) return <NotAccepted detail={detail} notAccepted={detail.notAccepted} />;
  return null;
}

interface DecidedProps {
  readonly detail: CaseDetail;
  readonly decision: NonNullable<CaseDetail['decision']>;
}

function Decided({ detail, decision }: DecidedProps) {
  const say = useSay();
  const year = useYear();
  const isGranted = decision.outcome === 'granted';
  return (
    <section className="card" aria-labelledby="decision">
      <p>
        <Tag kind={isGranted ? 'ok' : 'error'}>{say(isGranted ? words.granted : words.refused)}</Tag>
      </p>
      <h2 id="decision">{detail.title}</h2>
      <Rows
        rows={[
          { term: say(isGranted ? words.ground : words.reason), detail: decision.reason },
          { term: say(words.basis), detail: decision.basis },
          { term: say(words.decidedOn), detail: say(dayInWords(decision.decidedOn, year)) },
        ]}
      />
      {isGranted ? <Result detail={detail} /> : null}
      <RemedyRows remedies={decision.remedies} isFolded={isGranted} />
    </section>
  );
}

function Result({ detail }: { readonly detail: CaseDetail }) {
  const say = useSay();
  const marks = useMarks();
  const { result, fees } = detail;
  const text =
    result.kind === 'none'
      ? words.noResult
      : detail.state === 'closed'
        ? words.collected(result.name)
        : words.collect(result.name);
  const isDone = detail.state === 'closed' || result.kind === 'none';
  return (
    <Notice kind={isDone ? 'ok' : 'warn'}>
      <p>
        <b>{say(text)}</b>
      </p>
      {isDone ? null : <p>{result.where}</p>}
      {isDone || fees.length === 0 ? null : (
        <p>
          {say(words.fees)}
          {fees.map((fee) => `${fee.name}${say(yuanInWords(fee.amountFen))}（${fee.basis}）`).join(marks.comma)}
        </p>
      )}
    </Notice>
  );
}

interface NotAcceptedProps {
  readonly detail: CaseDetail;
  readonly notAccepted: NonNullable<CaseDetail['notAccepted']>;
}

function NotAccepted({ detail, notAccepted }: NotAcceptedProps) {
  const say = useSay();
  return (
    <section className="card" aria-labelledby="decision">
      <p>
        <Tag kind="error">{say(words.notAccepted)}</Tag>
      </p>
      <h2 id="decision">{detail.title}</h2>
      <Rows
        rows={[
          { term: say(words.reason), detail: notAccepted.reason },
          ...(notAccepted.rightBody === undefined
            ? []
            : [{ term: say(words.rightBody), detail: notAccepted.rightBody }]),
          { term: say(words.object), detail: notAccepted.remedies },
        ]}
      />
    </section>
  );
}

interface RemedyRowsProps {
  readonly remedies: { readonly reconsideration: string; readonly litigation: string };
  /** Whoever got what he asked for has to look for it; whoever did not has it before his eyes. */
  readonly isFolded: boolean;
}

function RemedyRows({ remedies, isFolded }: RemedyRowsProps) {
  const say = useSay();
  const rows: readonly Row[] = [
    { term: say(words.reconsideration), detail: remedies.reconsideration },
    { term: say(words.litigation), detail: remedies.litigation },
  ].filter((row) => row.detail !== '');
  if (rows.length === 0) return null;
  if (isFolded) {
    return (
      <Disclosure summary={say(words.object)}>
        <Rows rows={rows} />
      </Disclosure>
    );
  }
  return (
    <>
      <h3>{say(words.object)}</h3>
      <Rows rows={rows} />
    </>
  );
}
