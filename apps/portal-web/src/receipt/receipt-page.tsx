import type { CaseDetail } from '@yunmeng/cases/contract';
import type { Receipt } from '@yunmeng/intake/contract';
import { parseQueryCode, formatQueryCode } from '@yunmeng/kernel/query-code';
import type { ItemGuide } from '@yunmeng/service-items/contract';
import {
  Button,
  buttonClass,
  Buttons,
  dayInWords,
  dueInWords,
  Icon,
  momentInWords,
  useSay,
  Waiting,
} from '@yunmeng/ui';
import type { ReactNode } from 'react';
import { Link, useLocation, useParams } from 'react-router';

import { FailureNotice } from '../api/failure-notice.tsx';
import { useRead } from '../api/use-read.ts';
import { PageTitle } from '../frame/page-title.tsx';
import { limitInWords } from '../guide/limit-words.ts';
import { SignedInOnly } from '../session/signed-in-only.tsx';
import { useYear } from '../surroundings/surroundings.tsx';
import './receipt.css';
import { receiptWords as words } from './words.ts';

/** 收件凭证: what one is told at once. It stands even when the network is gone right after the answer. */
export function ReceiptPage() {
  const say = useSay();
  const { caseId = '' } = useParams();
  return (
    <SignedInOnly why={say(words.why)}>
      <Loaded caseId={caseId} />
    </SignedInOnly>
  );
}

function Loaded({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const location = useLocation();
  const handed = handedReceipt(location.state, caseId);
  const read = useRead<CaseDetail>(`/cases/${caseId}`);
  const receipt = handed ?? (read.value && receiptOf(read.value));
  return (
    <div className="wrap">
      <div className="narrow head">
        {receipt === undefined && read.isWaiting ? <Waiting what={say(words.waiting)} /> : null}
        {receipt === undefined && read.failure !== undefined ? (
          <FailureNotice failure={read.failure} onRetry={read.reload} />
        ) : null}
        {receipt === undefined ? null : <ReceiptSheet receipt={receipt} detail={read.value} />}
      </div>
    </div>
  );
}

interface ReceiptSheetProps {
  readonly receipt: Receipt;
  readonly detail: CaseDetail | undefined;
}

function ReceiptSheet({ receipt, detail }: ReceiptSheetProps) {
  const say = useSay();
  const year = useYear();
  const code = parseQueryCode(receipt.queryCode);
  const item = useRead<ItemGuide>(detail && `/items/${detail.itemId}`);
  return (
    <>
      <div className="receipt">
        <PageTitle>{say(words.title)}</PageTitle>
        {detail === undefined ? null : <p>{detail.title}</p>}
        <p>
          <time dateTime={receipt.receivedAt}>{say(words.received(say(momentInWords(receipt.receivedAt, year))))}</time>
        </p>
        <dl>
          <dt>{say(words.queryCode)}</dt>
          <dd className="receipt-code">{code ? formatQueryCode(code) : receipt.queryCode}</dd>
          <dt>{say(words.caseNumber)}</dt>
          <dd className="receipt-number">{receipt.caseNumber}</dd>
        </dl>
        <p className="receipt-hint">{say(words.codeHint)}</p>
      </div>
      <h2>{say(words.next)}</h2>
      <ol className="next">
        <NextStep when={<AcceptanceDay due={receipt.acceptanceDue} />}>
          {say(words.acceptance)}
          {receipt.acceptanceDue.kind === 'open' ? say(dueInWords(receipt.acceptanceDue, year)) : null}
        </NextStep>
        {item.value === undefined || item.value.promisedLimit.count === 0 ? null : (
          <NextStep when={say(words.afterAcceptance(say(limitInWords(item.value.promisedLimit))))}>
            {say(words.answer)}
          </NextStep>
        )}
        <NextStep when={say(words.afterwards)}>
          {say(
            detail === undefined || detail.result.where === '' ? words.collect : words.collectAt(detail.result.where),
          )}
        </NextStep>
      </ol>
      <Buttons>
        <Link className={`${buttonClass('primary')} noprint`} to={`/cases/${receipt.caseId}`}>
          {say(words.follow)}
        </Link>
        <span className="noprint">
          <Button kind="secondary" onPress={() => window.print()}>
            <Icon name="print" />
            {say(words.print)}
          </Button>
        </span>
        <Link className={`${buttonClass('plain')} noprint`} to="/">
          {say(words.more)}
        </Link>
      </Buttons>
    </>
  );
}

function AcceptanceDay({ due }: { readonly due: Receipt['acceptanceDue'] }) {
  const say = useSay();
  const year = useYear();
  if (due.kind === 'open') return say(words.withoutDay);
  return <time dateTime={due.on}>{say(words.byDay(say(dayInWords(due.on, year))))}</time>;
}

function NextStep({ when, children }: { readonly when: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      <b>{when}</b>
      <span>{children}</span>
    </li>
  );
}

/** The receipt that the form handed over with the navigation. It survives a reload, not a new tab. */
function handedReceipt(state: unknown, caseId: string): Receipt | undefined {
  if (typeof state !== 'object' || state === null || !('receipt' in state)) return undefined;
  // Only the form writes this state, with what the server answered.
  const receipt = state.receipt as Receipt;
  return receipt.caseId === caseId ? receipt : undefined;
}

/** The same facts, out of the case. */
export function receiptOf(detail: CaseDetail): Receipt | undefined {
  const acceptance = detail.clocks.find((clock) => clock.name === 'acceptance');
  if (!acceptance) return undefined;
  const { id, caseNumber, queryCode, submittedAt } = detail;
  return { caseId: id, caseNumber, queryCode, receivedAt: submittedAt, acceptanceDue: acceptance.due };
}
