import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { ReactNode } from 'react';

import { Disclosure } from '../disclosure/disclosure.tsx';
import { Icon } from '../icon/icon.tsx';
import { useSay } from '../language/language.tsx';
import './field.css';

const words = {
  optional: { zh: '（可以不填）', en: ' (optional)' },
  error: { zh: '错误：', en: 'Error: ' },
  why: { zh: '为什么问这个', en: 'Why we ask this' },
  whyOf: (label: string): Bilingual => ({ zh: `：${label}`, en: `: ${label}` }),
};

/** What surrounds a question, whatever is asked. */
export interface QuestionProps {
  /** Id of the control; the error summary leads to it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** 为什么问: shown on demand. */
  readonly why?: string | undefined;
  /** Where a prefilled answer comes from. */
  readonly source?: string | undefined;
  readonly isOptional?: boolean;
  /** The only question of its page: its label is the page's heading. */
  readonly isHeading?: boolean;
}

/** Attributes that tie a control to its label, hint and error. Spread them on the control. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

/** The attributes of a question's control. */
export function controlAttributes(question: QuestionProps): ControlAttributes {
  const described = [
    question.error === undefined ? undefined : `${question.id}-error`,
    question.hint === undefined ? undefined : `${question.id}-hint`,
    question.source === undefined ? undefined : `${question.id}-source`,
  ].filter((part) => part !== undefined);
  return {
    id: question.id,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': question.error === undefined ? undefined : true,
    'aria-required': question.isOptional ? undefined : true,
  };
}

interface FieldProps extends QuestionProps {
  readonly children: (control: ControlAttributes) => ReactNode;
}

/** One question with one control: label, hint, error, why, source. */
export function Field({ children, ...question }: FieldProps) {
  const { id, isHeading = false } = question;
  const label = (
    <label className="field-label" htmlFor={id}>
      <LabelText question={question} />
    </label>
  );
  return (
    <div className={fieldClass(question)}>
      {isHeading ? <h1 tabIndex={-1}>{label}</h1> : label}
      <Notes question={question} />
      {children(controlAttributes(question))}
      <Why question={question} />
    </div>
  );
}

interface FieldGroupProps extends QuestionProps {
  readonly children: ReactNode;
}

/** One question with several controls: a real fieldset, its legend the question. */
export function FieldGroup({ children, ...question }: FieldGroupProps) {
  const control = controlAttributes(question);
  return (
    <div className={fieldClass(question)}>
      <fieldset aria-describedby={control['aria-describedby']}>
        <legend className="field-label">
          {question.isHeading ? (
            <h1 tabIndex={-1}>
              <LabelText question={question} />
            </h1>
          ) : (
            <LabelText question={question} />
          )}
        </legend>
        <Notes question={question} />
        {children}
      </fieldset>
      <Why question={question} />
    </div>
  );
}

function fieldClass(question: QuestionProps): string {
  return question.error === undefined ? 'field' : 'field has-error';
}

function LabelText({ question }: { readonly question: QuestionProps }) {
  const say = useSay();
  return (
    <>
      {question.label}
      {question.isOptional ? <span className="field-optional">{say(words.optional)}</span> : null}
    </>
  );
}

function Notes({ question }: { readonly question: QuestionProps }) {
  const say = useSay();
  const { id, hint, source, error } = question;
  return (
    <>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {source === undefined ? null : (
        <p className="field-source" id={`${id}-source`}>
          <Icon name="shield" />
          <span>{source}</span>
        </p>
      )}
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>
            <span className="vh">{say(words.error)}</span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}

function Why({ question }: { readonly question: QuestionProps }) {
  const say = useSay();
  if (question.why === undefined) return null;
  return (
    <Disclosure summary={say(words.why)} about={say(words.whyOf(question.label))}>
      <p className="measure small">{question.why}</p>
    </Disclosure>
  );
}
