import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { textLimits } from './act-body.ts';
import { ChoiceField, TextField } from './act-fields.tsx';
import { ActForm } from './act-form.tsx';
import type { FormProps } from './form-props.ts';

/** 决定: the reviewer's opinion, then outcome and reason. The reason is written for the applicant. */
export function DecideForm(props: FormProps<'decide'>): ReactNode {
  const { t } = useTranslation('act');
  const { review, handlers } = props.shown;
  const reviewer = handlers.findLast(({ step }) => step === 'review')?.name ?? '';
  return (
    <ActForm
      {...props}
      act="decide"
      lead={t('decide.lead')}
      submitLabel={t('decide.submit')}
      labelOf={(field) => t(field === 'reason' ? 'decide.reason' : 'decide.outcome')}
    >
      {({ typed, change, idOf, errorOf }) => (
        <>
          {review && (
            <section className="opinion">
              <h3>{t('decide.opinionOf', { name: reviewer })}</h3>
              <p>{review.opinion}</p>
              <p className="sec">{t('decide.recommends', { what: t(`review.${review.recommendation}`) })}</p>
            </section>
          )}
          <ChoiceField
            id={idOf('outcome')}
            label={t('decide.outcome')}
            isInline
            choices={[
              { value: 'granted', label: t('decide.granted') },
              { value: 'refused', label: t('decide.refused') },
            ]}
            value={typed.outcome}
            error={errorOf('outcome')}
            onChange={(outcome) => change({ outcome })}
          />
          <TextField
            id={idOf('reason')}
            label={t('decide.reason')}
            help={t('decide.reasonHelp')}
            reader="applicant"
            rows={4}
            most={textLimits.decide.reason.most}
            value={typed.reason}
            error={errorOf('reason')}
            onChange={(reason) => change({ reason })}
          />
          {typed.outcome === 'refused' && <Remedies />}
        </>
      )}
    </ActForm>
  );
}

/** 救济途径: every refusal says how to object (行政许可法, art. 38). */
export function Remedies(): ReactNode {
  const { t } = useTranslation('act');
  return (
    <section className="note-lake">
      <h3>{t('remedies')}</h3>
      <p>{t('remediesHelp')}</p>
    </section>
  );
}
