import type { ItemGuide } from '@yunmeng/service-items/contract';
import { Notice, useMarks, useSay } from '@yunmeng/ui';

import { limitInWords } from './limit-words.ts';
import { guideWords as words } from './words.ts';

/** How it goes and how long it takes: the steps on working days, both limits, and what may stop the clock. */
export function Way({ guide }: { readonly guide: ItemGuide }) {
  const say = useSay();
  const isImmediate = guide.caseType === 'immediate' || guide.promisedLimit.count === 0;
  return (
    <section className="sec" aria-labelledby="way">
      <h2 id="way">{say(words.way)}</h2>
      <div className="card">
        <Lanes guide={guide} />
        {isImmediate ? <p>{say(words.atOnce)}</p> : null}
        <dl className="limits">
          <div>
            <dt>{say(words.promised)}</dt>
            <dd>{say(limitInWords(guide.promisedLimit))}</dd>
          </div>
          <div>
            <dt>{say(words.statutory)}</dt>
            <dd>{say(limitInWords(guide.statutoryLimit))}</dd>
          </div>
        </dl>
        {guide.isLimitDefault ? <p className="hint">{say(words.limitDefault)}</p> : null}
        {isImmediate ? null : <p className="hint">{say(words.acceptance)}</p>}
        {guide.specialProcedures.length === 0 ? null : (
          <Notice kind="bamboo">
            <p>{say(words.pauses)}</p>
            <ul className="points">
              {guide.specialProcedures.map((procedure) => (
                <li key={procedure.name}>
                  {procedure.name}
                  {say(words.pauseDays(procedure.plannedDays))}
                  <span className="hint">（{procedure.basis}）</span>
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </section>
  );
}

/** More days than this are not drawn one by one. */
const DRAWN_DAYS = 45;

function Lanes({ guide }: { readonly guide: ItemGuide }) {
  const say = useSay();
  const marks = useMarks();
  const { steps } = guide;
  if (steps.length === 0) return null;
  const total = steps.reduce((sum, step) => sum + step.days, 0);
  const longest = Math.max(...steps.map((step) => step.days));
  const isDrawn = total > 0 && total <= DRAWN_DAYS;
  const begins = steps.map((_, index) => 1 + steps.slice(0, index).reduce((sum, step) => sum + step.days, 0));
  return (
    <>
      <ol className="lanes">
        {steps.map((step, index) => (
          // A step is known by its place; two may bear one name.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <p>
              <strong>{step.name}</strong>
              <span className="hint">
                {step.role}
                {marks.comma}
                {say(limitInWords({ count: step.days, unit: 'working-day' }))}
              </span>
            </p>
            {isDrawn ? (
              <span
                className="lane"
                aria-hidden="true"
                style={{ gridTemplateColumns: `repeat(${total}, minmax(0, 1fr))` }}
              >
                {step.days === 0 ? null : (
                  <i
                    className={step.days === longest ? 'longest' : undefined}
                    style={{ gridColumn: `${begins[index] ?? 1} / span ${step.days}` }}
                  />
                )}
              </span>
            ) : null}
            {step.result === undefined ? null : <p className="hint">{step.result}</p>}
          </li>
        ))}
      </ol>
      {isDrawn && steps.length > 1 ? <p className="hint noprint">{say(words.longest)}</p> : null}
    </>
  );
}
