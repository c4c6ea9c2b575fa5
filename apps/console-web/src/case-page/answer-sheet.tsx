import type { CaseDetail } from '@yunmeng/cases/contract';
import { visibleFields, type Field } from '@yunmeng/forms/contract';
import { answerInWords, useSay } from '@yunmeng/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useRegionName } from '../api/regions.ts';

/** 申请表: who applies, and what they answered; what came from their account stands apart from what they wrote. */
export function AnswerSheet({ shown }: { readonly shown: CaseDetail }): ReactNode {
  const { t } = useTranslation('casePage');
  const say = useSay();
  const asked = new Set(visibleFields(shown.form, shown.answers).map(({ id }) => id));
  const fieldsOf = (fields: readonly Field[], isHeld: boolean) =>
    fields.filter((field) => asked.has(field.id) && (field.prefill !== undefined) === isHeld);
  const held = fieldsOf(
    shown.form.sections.flatMap(({ fields }) => fields),
    true,
  );
  return (
    <div className="paper">
      <Applicant shown={shown} />
      {shown.form.sections.map(({ id, title, fields }) => (
        <Answers key={id} title={say(title)} fields={fieldsOf(fields, false)} answers={shown.answers} />
      ))}
      {held.length > 0 && (
        <div className="paper-held">
          <Answers title={t('answersFromAccount')} fields={held} answers={shown.answers} />
        </div>
      )}
    </div>
  );
}

function Applicant({ shown: { applicant } }: { readonly shown: CaseDetail }): ReactNode {
  const { t } = useTranslation('casePage');
  const lines = [
    { label: t('name'), value: applicant.name },
    ...(applicant.citizenId === undefined ? [] : [{ label: t('citizenId'), value: applicant.citizenId }]),
    ...(applicant.phone === undefined ? [] : [{ label: t('phone'), value: applicant.phone }]),
  ];
  return (
    <section>
      <h3>{t('personal')}</h3>
      <dl className="answers">
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {value.includes('*') && <span className="meta"> {t('masked')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Answer = CaseDetail['answers'][string];

function AnswerText({ field, answer }: { readonly field: Field; readonly answer: Answer | undefined }): ReactNode {
  const say = useSay();
  if (field.kind === 'region' && typeof answer === 'string' && answer !== '') return <RegionName code={answer} />;
  return say(answerInWords(field, answer));
}

function RegionName({ code }: { readonly code: string }): ReactNode {
  return useRegionName(code);
}

interface AnswersProps {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly answers: CaseDetail['answers'];
}

function Answers({ title, fields, answers }: AnswersProps): ReactNode {
  const say = useSay();
  if (fields.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl className="answers">
        {fields.map((field) => (
          <div key={field.id}>
            <dt>{say(field.label)}</dt>
            <dd>
              <AnswerText field={field} answer={answers[field.id]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
