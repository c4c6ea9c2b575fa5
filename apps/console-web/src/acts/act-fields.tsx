import { Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { FormFinding } from './act-body.ts';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** Who will read what is written here. */
  readonly reader?: 'applicant' | 'internal' | undefined;
  readonly error?: string | undefined;
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly most: number;
}

/** A text of an act: one line with `rows={1}`, more otherwise. Help and error are read with the field. */
export function TextField({
  id,
  label,
  help,
  reader,
  error,
  value,
  onChange,
  rows = 3,
  most,
}: TextFieldProps): ReactNode {
  const shared = {
    id,
    value,
    'aria-describedby': describedBy(id, { help, error }),
    'aria-invalid': error !== undefined,
    status: error === undefined ? ('' as const) : ('error' as const),
  };
  return (
    <div className="field">
      <FieldHead id={id} label={label} help={help} reader={reader} error={error} />
      {rows === 1 ? (
        <Input {...shared} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input.TextArea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
      {value.length > most * 0.8 && (
        <p className="field-count">
          {value.trim().length}/{most}
        </p>
      )}
    </div>
  );
}

/** A day of the calendar, by the browser's own field: it knows the keyboard and the reader's language. */
export function DayField({
  id,
  label,
  help,
  error,
  value,
  onChange,
}: Omit<TextFieldProps, 'rows' | 'most' | 'reader'>): ReactNode {
  return (
    <div className="field">
      <FieldHead id={id} label={label} help={help} error={error} />
      <Input
        id={id}
        type="date"
        className="field-day"
        value={value}
        aria-describedby={describedBy(id, { help, error })}
        aria-invalid={error !== undefined}
        status={error === undefined ? '' : 'error'}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface FieldChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly help?: string | undefined;
}

interface ChoiceFieldProps<Value extends string> extends FieldProps {
  readonly choices: readonly FieldChoice<Value>[];
  /** `''` while nothing is chosen: nothing is ever chosen beforehand. */
  readonly value: Value | '';
  readonly onChange: (value: Value) => void;
  /** Side by side, for two or three short choices. */
  readonly isInline?: boolean;
}

/** One of a few: a group of radio buttons under one legend. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): ReactNode {
  const { id, label, help, error, choices, value, onChange, isInline = false } = props;
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={describedBy(id, { help, error })}>
      <legend>{label}</legend>
      <FieldNotes id={id} help={help} error={error} />
      <Radio.Group
        name={id}
        className={isInline ? 'choices choices-inline' : 'choices'}
        value={value}
        onChange={(event) => onChange(event.target.value as Value)} // one of the values below
      >
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value}>
            {choice.label}
            {choice.help !== undefined && <span className="choice-help">{choice.help}</span>}
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}

function FieldHead({ id, label, reader, ...notes }: FieldProps): ReactNode {
  const { t } = useTranslation('act');
  return (
    <>
      <label htmlFor={id}>
        {label}
        {reader === 'applicant' && <span className="field-reader">{t('applicantReads')}</span>}
        {reader === 'internal' && <span className="field-reader">{t('internal')}</span>}
      </label>
      <FieldNotes id={id} {...notes} />
    </>
  );
}

function FieldNotes({ id, help, error }: Pick<FieldProps, 'id' | 'help' | 'error'>): ReactNode {
  return (
    <>
      {help !== undefined && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

function describedBy(id: string, { help, error }: Pick<FieldProps, 'help' | 'error'>): string | undefined {
  const ids = [...(help === undefined ? [] : [`${id}-help`]), ...(error === undefined ? [] : [`${id}-error`])];
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** A finding as the sentence that stands in the summary and at the field alike. */
export function useFindingWords(): (finding: FormFinding, label: string) => string {
  const { t } = useTranslation('act');
  return ({ fault, limit, now }, label) => {
    switch (fault) {
      case 'missing':
        return t('missing', { label });
      case 'choose':
        return t('choose', { label });
      case 'short':
        return t('tooShort', { label, count: limit });
      case 'long':
        return t('tooLong', { label, count: limit, now });
    }
  };
}
