import type { CaseState } from '@yunmeng/cases/contract';
import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { isPlainDate, weekdayName } from '@yunmeng/kernel/plain-date';
import type { ClockView, Due } from '@yunmeng/time-limits/contract';
import { dueInWords, leftInWords, plainDay, useSay } from '@yunmeng/ui';

import type { Turn } from '../api/answers.ts';
import { useYear } from '../surroundings/surroundings.tsx';
import { hasEnded, STATES } from './case-words.ts';
import './turn-panel.css';
import { caseWords as words } from './words.ts';

interface TurnPanelProps {
  readonly turn: Turn;
  readonly state: CaseState;
  readonly nextDue: Due | undefined;
  readonly statutoryDue: Due | undefined;
  /** The clocks behind the dates, where they are known: they say how much is left. */
  readonly nextClock?: ClockView | undefined;
  readonly statutoryClock?: ClockView | undefined;
}

/** Whose turn it is and by when: the first thing on every page about a case. */
export function TurnPanel({ turn, state, nextDue, statutoryDue, nextClock, statutoryClock }: TurnPanelProps) {
  const say = useSay();
  const isOver = hasEnded(state) || turn.who === 'nobody';
  const isRunning = !isOver && state !== 'approved';
  return (
    <section className="turn" aria-labelledby="turn">
      <p className="turn-who">{say(isOver ? words.ended : words.turn)}</p>
      <h2 id="turn">{headingOf(turn, state, say)}</h2>
      <p>{say(turn.sentence)}</p>
      {isRunning && nextDue !== undefined ? (
        <dl className="turn-due">
          <DueDate term={say(nextDueWords(state))} due={nextDue} clock={nextClock} />
          {statutoryDue === undefined ? null : (
            <DueDate term={say(words.statutoryDue)} due={statutoryDue} clock={statutoryClock} />
          )}
        </dl>
      ) : null}
    </section>
  );
}

function headingOf(turn: Turn, state: CaseState, say: (text: Bilingual) => string): string {
  if (turn.who === 'applicant') return say(words.you);
  return turn.who === 'nobody' ? say(STATES[state].word) : turn.name;
}

function nextDueWords(state: CaseState): Bilingual {
  if (state === 'submitted') return words.acceptanceDue;
  return state === 'correction-required' ? words.correctionDue : words.promisedDue;
}

interface DueDateProps {
  readonly term: string;
  readonly due: Due;
  readonly clock: ClockView | undefined;
}

function DueDate({ term, due, clock }: DueDateProps) {
  const say = useSay();
  const year = useYear();
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {due.kind === 'known' ? (
          <>
            <b>
              <time dateTime={due.on}>{say(plainDay(due.on, year))}</time>
            </b>
            {isPlainDate(due.on) ? <span>{say(weekdayName(due.on))}</span> : null}
            {clock === undefined ? null : <span className="nb">{say(leftInWords(clock.left, clock.limit.unit))}</span>}
          </>
        ) : (
          <span className="turn-open">{say(dueInWords(due, year))}</span>
        )}
      </dd>
    </div>
  );
}
