import { checkAnswers } from '@yunmeng/forms/contract';
import { instantOf, shanghaiDay } from '@yunmeng/kernel/instant';
import { answerId, ErrorSummary, FormRenderer, useSay } from '@yunmeng/ui';
import { useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';

import { PageTitle, useHeadingFocus, usePageTitle } from '../frame/page-title.tsx';
import { RegionField } from '../region/region-field.tsx';
import { useSurroundings } from '../surroundings/surroundings.tsx';
import type { Application } from './application.ts';
import { StepButtons } from './step-buttons.tsx';
import type { Step } from './steps.ts';
import { applyWords as words } from './words.ts';

interface SectionStepProps {
  readonly application: Application;
  readonly step: Extract<Step, { kind: 'section' }>;
  /** Where one goes on to when nothing is wrong. */
  readonly next: string;
}

/** One group of questions. Checked when one goes on, by the code that the server runs. */
export function SectionStep({ application, step, next }: SectionStepProps) {
  const say = useSay();
  const navigate = useNavigate();
  const { now } = useSurroundings();
  const page = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const { draft, snapshot } = application;

  const findings = checkAnswers(draft.form, snapshot.answers, { today: shanghaiDay(instantOf(now())) });
  const errors = new Map(findings.map((finding) => [finding.pointer.slice('/answers/'.length), say(finding.detail)]));
  const wrong = step.fields.filter((field) => errors.has(field.id));
  // What was found wrong disappears as soon as it is mended; nothing new is found while one types.
  const visible = new Map(
    wrong.filter((field) => shown.has(field.id)).map((field) => [field.id, errors.get(field.id) ?? '']),
  );
  const [only] = step.fields.length === 1 ? step.fields : [];
  usePageTitle(`${say(only?.label ?? step.title)} - ${draft.item.name}`, visible.size > 0);
  useHeadingFocus(page);

  const goOn = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    setShown(new Set(wrong.map((field) => field.id)));
    if (wrong.length > 0) return;
    void application.save();
    void navigate(next);
  };

  return (
    <div ref={page}>
      <ErrorSummary
        attempt={attempt}
        errors={[...visible].map(([fieldId, text]) => ({ fieldId: answerId(fieldId), text }))}
      />
      <form onSubmit={goOn} noValidate>
        {only === undefined ? (
          <PageTitle documentTitle={`${say(step.title)} - ${draft.item.name}`} isWrong={visible.size > 0}>
            {say(step.title)}
          </PageTitle>
        ) : null}
        <div className="questions">
          <FormRenderer
            fields={step.fields}
            answers={snapshot.answers}
            errors={visible}
            sources={new Map(draft.prefilled.map(({ field, source }) => [field, source]))}
            hasOneHeading={only !== undefined}
            onAnswer={application.answer}
            renderRegion={(question) => <RegionField {...question} />}
          />
        </div>
        <StepButtons application={application} label={say(words.next)} />
      </form>
    </div>
  );
}
