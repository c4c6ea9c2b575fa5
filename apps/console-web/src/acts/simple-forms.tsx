import { fen, formatYuan } from '@yunmeng/kernel/money';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { textLimits } from './act-body.ts';
import { TextField } from './act-fields.tsx';
import { ActForm } from './act-form.tsx';
import type { FormProps } from './form-props.ts';

/** 受理. */
export function AcceptForm(props: FormProps<'accept'>): ReactNode {
  const { t } = useTranslation('act');
  return (
    <ActForm
      {...props}
      act="accept"
      lead={t('accept.lead')}
      submitLabel={t('accept.submit')}
      labelOf={() => t('accept.opinion')}
    >
      {({ typed, change, idOf, errorOf }) => (
        <TextField
          id={idOf('opinion')}
          label={t('accept.opinion')}
          reader="applicant"
          rows={2}
          most={textLimits.accept.opinion.most}
          value={typed.opinion}
          error={errorOf('opinion')}
          onChange={(opinion) => change({ opinion })}
        />
      )}
    </ActForm>
  );
}

/** 结束特别程序. */
export function EndSpecialProcedureForm(props: FormProps<'end-special-procedure'>): ReactNode {
  const { t } = useTranslation('act');
  return (
    <ActForm
      {...props}
      act="end-special-procedure"
      lead={t('endSpecial.lead')}
      submitLabel={t('endSpecial.submit')}
      labelOf={() => t('endSpecial.finding')}
    >
      {({ typed, change, idOf, errorOf }) => (
        <TextField
          id={idOf('finding')}
          label={t('endSpecial.finding')}
          help={t('endSpecial.findingHelp')}
          reader="applicant"
          most={textLimits['end-special-procedure'].finding.most}
          value={typed.finding}
          error={errorOf('finding')}
          onChange={(finding) => change({ finding })}
        />
      )}
    </ActForm>
  );
}

/** 退回审查. */
export function SendBackForm(props: FormProps<'send-back'>): ReactNode {
  const { t } = useTranslation('act');
  return (
    <ActForm
      {...props}
      act="send-back"
      lead={t('sendBack.lead')}
      submitLabel={t('sendBack.submit')}
      labelOf={() => t('sendBack.reason')}
    >
      {({ typed, change, idOf, errorOf }) => (
        <TextField
          id={idOf('reason')}
          label={t('sendBack.reason')}
          reader="internal"
          most={textLimits['send-back'].reason.most}
          value={typed.reason}
          error={errorOf('reason')}
          onChange={(reason) => change({ reason })}
        />
      )}
    </ActForm>
  );
}

/** 终止办理, after a correction lapsed. */
export function TerminateForm(props: FormProps<'terminate'>): ReactNode {
  const { t } = useTranslation('act');
  return (
    <ActForm
      {...props}
      act="terminate"
      lead={t('terminate.lead')}
      submitLabel={t('terminate.submit')}
      labelOf={() => t('terminate.reason')}
    >
      {({ typed, change, idOf, errorOf }) => (
        <TextField
          id={idOf('reason')}
          label={t('terminate.reason')}
          reader="applicant"
          most={textLimits.terminate.reason.most}
          value={typed.reason}
          error={errorOf('reason')}
          onChange={(reason) => change({ reason })}
        />
      )}
    </ActForm>
  );
}

/** 送达: the result is handed over at the window, and its fees are paid there. */
export function DeliverForm(props: FormProps<'deliver'>): ReactNode {
  const { t } = useTranslation('act');
  const { result, fees } = props.shown;
  return (
    <ActForm
      {...props}
      act="deliver"
      lead={t('deliver.lead')}
      submitLabel={t('deliver.submit')}
      labelOf={() => t('deliver.collectedBy')}
    >
      {({ typed, change, idOf, errorOf }) => (
        <>
          <p>{t('deliver.result', { name: result.name })}</p>
          <p>{t('deliver.where', { where: result.where })}</p>
          {fees.length > 0 && (
            <section>
              <h3>{t('deliver.fees')}</h3>
              <ul>
                {fees.map(({ name, amountFen, basis }) => (
                  <li key={name}>
                    {name}，{formatYuan(fen(amountFen))}元。{basis}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <TextField
            id={idOf('collectedBy')}
            label={t('deliver.collectedBy')}
            help={t('deliver.collectedByHelp')}
            rows={1}
            most={textLimits.deliver.collectedBy.most}
            value={typed.collectedBy}
            error={errorOf('collectedBy')}
            onChange={(collectedBy) => change({ collectedBy })}
          />
        </>
      )}
    </ActForm>
  );
}
