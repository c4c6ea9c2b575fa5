import { useLang } from '@yunmeng/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { textLimits } from './act-body.ts';
import { ChoiceField, DayField, TextField } from './act-fields.tsx';
import { ActForm } from './act-form.tsx';
import type { FormProps } from './form-props.ts';

const LABELS: Readonly<Record<string, 'special.kind' | 'special.plannedTo' | 'special.reason'>> = {
  kind: 'special.kind',
  plannedTo: 'special.plannedTo',
  reason: 'special.reason',
};

/** 特别程序: only the kinds that the item lists may stop the clock (行政许可法, art. 45), and each has a planned end. */
export function SpecialProcedureForm(props: FormProps<'begin-special-procedure'>): ReactNode {
  const { t } = useTranslation('act');
  const lang = useLang();
  const { specialProcedures } = props.shown;
  const helpOf = (basis: string, plannedDays: number) =>
    [t('special.basis', { basis }), t('special.planned', { count: plannedDays })].join(lang === 'zh' ? '。' : '. ');
  return (
    <ActForm
      {...props}
      act="begin-special-procedure"
      lead={t('special.lead')}
      submitLabel={t('special.submit')}
      labelOf={(field) => t(LABELS[field] ?? 'special.reason')}
    >
      {({ typed, change, idOf, errorOf }) => (
        <>
          <ChoiceField
            id={idOf('kind')}
            label={t('special.kind')}
            choices={specialProcedures.map(({ kind, name, basis, plannedDays }) => ({
              value: kind,
              label: name,
              help: helpOf(basis, plannedDays),
            }))}
            value={typed.kind}
            error={errorOf('kind')}
            onChange={(kind) => change({ kind })}
          />
          <DayField
            id={idOf('plannedTo')}
            label={t('special.plannedTo')}
            help={t('special.plannedToHelp')}
            value={typed.plannedTo}
            error={errorOf('plannedTo')}
            onChange={(plannedTo) => change({ plannedTo })}
          />
          <TextField
            id={idOf('reason')}
            label={t('special.reason')}
            reader="applicant"
            most={textLimits['begin-special-procedure'].reason.most}
            value={typed.reason}
            error={errorOf('reason')}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
    </ActForm>
  );
}
