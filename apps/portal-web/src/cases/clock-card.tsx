import type { CaseDetail } from '@yunmeng/cases/contract';
import type { ClockView, PauseView, Replay } from '@yunmeng/time-limits/contract';
import {
  clockSentence,
  Disclosure,
  Notice,
  plainDay,
  ReplayTable,
  SlipClock,
  SlipLegend,
  useLang,
  useMarks,
  useSay,
  Waiting,
} from '@yunmeng/ui';
import { useState } from 'react';

import { FailureNotice } from '../api/failure-notice.tsx';
import { useRead } from '../api/use-read.ts';
import { useYear } from '../surroundings/surroundings.tsx';
import { clocksToDraw } from './clocks-to-draw.ts';
import { caseWords as words } from './words.ts';

/** 时间是怎么算的: the slips, why some of them do not count, and every day for whoever wants to count himself. */
export function ClockCard({ detail }: { readonly detail: CaseDetail }) {
  const say = useSay();
  const lang = useLang();
  const drawn = clocksToDraw(detail.clocks);
  const path = drawn && `/cases/${detail.id}/replay/${(drawn.behind ?? drawn.main).name}`;
  const replay = useRead<Replay>(path);
  if (drawn === undefined) return null;
  const { main, behind } = drawn;
  const days = replay.value?.days;
  return (
    <section className="card clock" aria-labelledby="clock">
      <h2 id="clock">{say(words.clockTitle)}</h2>
      <p>{clockSentence(main, lang)}</p>
      {hasSlips(main) ? (
        <>
          <SlipClock promised={main} statutory={behind} days={days} size="page" lang={lang} />
          <SlipLegend promised={main} statutory={behind} days={days} lang={lang} />
        </>
      ) : null}
      {main.due.kind === 'open' ? <p className="hint">{say(words.awaited)}</p> : null}
      {main.pauses.map((pause) => (
        <PauseNote key={`${pause.from} ${pause.kind}`} pause={pause} />
      ))}
      <DayByDay caseId={detail.id} clock={main} />
    </section>
  );
}

/** A clock that stopped on the day it began has nothing to draw. */
function hasSlips({ state, used, pausedDays }: ClockView): boolean {
  return state !== 'stopped' || used + pausedDays > 0;
}

function PauseNote({ pause }: { readonly pause: PauseView }) {
  const say = useSay();
  const year = useYear();
  const marks = useMarks();
  const day = (text: string) => say(plainDay(text, year));
  const span =
    say(words.pauseFrom(day(pause.from))) +
    say(pause.to === undefined ? words.pausePlanned(day(pause.plannedTo)) : words.pauseTo(day(pause.to)));
  const sentences = [
    span,
    ...(pause.isOverrun ? [say(words.pauseOverrun)] : []),
    say(words.pauseBasis(pause.basis)),
    say(words.pauseApprover(pause.approver)),
  ];
  return (
    <Notice kind="bamboo">
      <h3>{say(words.whyPaused)}</h3>
      <p>{pause.reason}</p>
      <p className="small">{sentences.join(marks.gap)}</p>
    </Notice>
  );
}

function DayByDay({ caseId, clock }: { readonly caseId: string; readonly clock: ClockView }) {
  const say = useSay();
  const lang = useLang();
  const [isOpen, setOpen] = useState(false);
  const { value, failure, reload } = useRead<Replay>(isOpen ? `/cases/${caseId}/replay/${clock.name}` : undefined);
  return (
    <Disclosure summary={say(words.dayByDay)} onToggle={setOpen}>
      {value === undefined && failure === undefined && isOpen ? <Waiting what={say(words.replayWaiting)} /> : null}
      {failure === undefined || value !== undefined ? null : <FailureNotice failure={failure} onRetry={reload} />}
      {value === undefined ? null : <ReplayTable replay={value} lang={lang} />}
    </Disclosure>
  );
}
