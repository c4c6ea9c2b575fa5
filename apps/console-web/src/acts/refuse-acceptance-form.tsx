import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { textLimits } from './act-body.ts';
import { ChoiceField, TextField } from './act-fields.tsx';
import { ActForm } from './act-form.tsx';
import { Remedies } from './decide-form.tsx';
import type { FormProps } from './form-props.ts';

const GROUNDS = ['no-permit-needed', 'not-this-body', 'not-eligible'] as const;
const LABELS: Readonly<Record<string, 'refuse.ground' | 'refuse.reason' | 'refuse.rightBody'>> = {
  ground: 'refuse.ground',
  reason: 'refuse.reason',
  rightBody: 'refuse.rightBody',
};

/** 不予受理: on three grounds only, with the right body named (行政许可法, art. 32). */
export function RefuseAcceptanceForm(props: FormProps<'refuse-acceptance'>): ReactNode {
  const { t } = useTranslation('act');
  return (
    <ActForm
      {...props}
      act="refuse-acceptance"
      lead={t('refuse.lead')}
      submitLabel={t('refuse.submit')}
      labelOf={(field) => t(LABELS[field] ?? 'refuse.reason')}
    >
      {({ typed, change, idOf, errorOf }) => (
        <>
          <ChoiceField
            id={idOf('ground')}
            label={t('refuse.ground')}
            choices={GROUNDS.map((value) => ({ value, label: t(`refuse.${value}`) }))}
            value={typed.ground}
            error={errorOf('ground')}
            onChange={(ground) => change({ ground })}
          />
          <TextField
            id={idOf('reason')}
            label={t('refuse.reason')}
            help={t('refuse.reasonHelp')}
            reader="applicant"
            most={textLimits['refuse-acceptance'].reason.most}
            value={typed.reason}
            error={errorOf('reason')}
            onChange={(reason) => change({ reason })}
          />
          {typed.ground === 'not-this-body' && (
            <TextField
              id={idOf('rightBody')}
              label={t('refuse.rightBody')}
              help={t('refuse.rightBodyHelp')}
              rows={1}
              most={textLimits['refuse-acceptance'].rightBody.most}
              value={typed.rightBody}
              error={errorOf('rightBody')}
              onChange={(rightBody) => change({ rightBody })}
            />
          )}
          <Remedies />
        </>
      )}
    </ActForm>
  );
}
