import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { textLimits } from './act-body.ts';
import { ChoiceField, TextField } from './act-fields.tsx';
import { ActForm } from './act-form.tsx';
import type { FormProps } from './form-props.ts';

/** 审查意见和建议. Another person decides. */
export function ReviewForm(props: FormProps<'review'>): ReactNode {
  const { t } = useTranslation('act');
  return (
    <ActForm
      {...props}
      act="review"
      lead={t('review.lead')}
      submitLabel={t('review.submit')}
      labelOf={(field) => t(field === 'opinion' ? 'review.opinion' : 'review.recommendation')}
    >
      {({ typed, change, idOf, errorOf }) => (
        <>
          <ChoiceField
            id={idOf('recommendation')}
            label={t('review.recommendation')}
            isInline
            choices={[
              { value: 'approve', label: t('review.approve') },
              { value: 'reject', label: t('review.reject') },
            ]}
            value={typed.recommendation}
            error={errorOf('recommendation')}
            onChange={(recommendation) => change({ recommendation })}
          />
          <TextField
            id={idOf('opinion')}
            label={t('review.opinion')}
            help={t('review.opinionHelp')}
            reader="applicant"
            rows={4}
            most={textLimits.review.opinion.most}
            value={typed.opinion}
            error={errorOf('opinion')}
            onChange={(opinion) => change({ opinion })}
          />
        </>
      )}
    </ActForm>
  );
}
