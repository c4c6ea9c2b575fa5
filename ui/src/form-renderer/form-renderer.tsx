import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { Answers, Field, FieldKind } from '@yunmeng/forms/contract';
import type { ReactNode } from 'react';

import { ChoiceGroup, ChoicesGroup, type ChoiceOption } from '../choice-group/choice-group.tsx';
import { DateInput } from '../date-input/date-input.tsx';
import type { QuestionProps } from '../field/field.tsx';
import { useSay } from '../language/language.tsx';
import { LongText } from '../long-text/long-text.tsx';
import { TextInput, type TextPurpose } from '../text-input/text-input.tsx';

/** One answer, as it travels. */
export type Answer = Answers[string];

/** A question whose control the page itself draws, because it needs the server: divisions. */
export interface CustomControl extends QuestionProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface FormRendererProps {
  /** The questions of one page that are to be seen now, in order. */
  readonly fields: readonly Field[];
  readonly answers: Answers;
  /** What is wrong, by field id. */
  readonly errors?: ReadonlyMap<string, string>;
  /** Where a prefilled answer comes from, by field id. */
  readonly sources?: ReadonlyMap<string, string>;
  readonly onAnswer: (fieldId: string, answer: Answer) => void;
  readonly renderRegion: (question: CustomControl) => ReactNode;
  /** The page asks one question only: it is the page's heading. */
  readonly hasOneHeading?: boolean;
}

const yesNo: readonly { readonly value: string; readonly label: Bilingual }[] = [
  { value: 'yes', label: { zh: '是', en: 'Yes' } },
  { value: 'no', label: { zh: '不是', en: 'No' } },
];
const yuan: Bilingual = { zh: '元', en: 'yuan' };

/** Id of the control of a field: where the error summary leads. */
export function answerId(fieldId: string): string {
  return `answer-${fieldId}`;
}

/** 表单: draws the questions that a form declares. The same declaration is checked here and on the server. */
export function FormRenderer({ fields, ...shared }: FormRendererProps) {
  return fields.map((field) => <Question key={field.id} field={field} {...shared} />);
}

interface FieldQuestionProps extends Omit<FormRendererProps, 'fields'> {
  readonly field: Field;
}

function Question({ field, ...page }: FieldQuestionProps) {
  const say = useSay();
  const answer = page.answers[field.id] ?? undefined;
  const text = typeof answer === 'string' ? answer : '';
  const question: QuestionProps = {
    id: answerId(field.id),
    label: say(field.label),
    hint: field.hint && say(field.hint),
    why: field.why && say(field.why),
    error: page.errors?.get(field.id),
    source: page.sources?.get(field.id),
    isOptional: !field.isRequired,
    isHeading: page.hasOneHeading ?? false,
  };
  const change = (value: string) => page.onAnswer(field.id, value === '' ? null : value);

  return CONTROLS[field.kind]({ field, question, text, answer, page, change, say });
}

/** What a control is drawn from. */
interface Control {
  readonly field: Field;
  readonly question: QuestionProps;
  readonly text: string;
  readonly answer: Answer | undefined;
  readonly page: Omit<FormRendererProps, 'fields'>;
  readonly change: (value: string) => void;
  readonly say: (text: Bilingual) => string;
}

type DrawControl = (control: Control) => ReactNode;

function line(purpose: TextPurpose, unit?: Bilingual): DrawControl {
  return ({ question, text, change, say }) => (
    <TextInput {...question} purpose={purpose} unit={unit && say(unit)} value={text} onChange={change} />
  );
}

const CONTROLS: Readonly<Record<FieldKind, DrawControl>> = {
  text: line('plain'),
  'whole-number': line('whole-number'),
  decimal: line('decimal'),
  money: line('decimal', yuan),
  'citizen-id': line('identity-number'),
  'credit-code': line('identity-number'),
  'person-name': line('name'),
  phone: line('phone'),
  'long-text': ({ field, question, text, change }) => (
    <LongText {...question} value={text} maxLength={field.maxLength} onChange={change} />
  ),
  date: ({ question, text, change }) => <DateInput {...question} value={text} onChange={change} />,
  region: ({ question, text, change, page }) => page.renderRegion({ ...question, value: text, onChange: change }),
  choice: ({ field, question, text, change, say }) => (
    <ChoiceGroup
      {...question}
      options={labelled(field.choices ?? [], say)}
      value={text || undefined}
      onChange={change}
    />
  ),
  'yes-no': ({ question, text, change, say }) => (
    <ChoiceGroup {...question} options={labelled(yesNo, say)} value={text || undefined} onChange={change} />
  ),
  choices: ({ field, question, answer, page, say }) => (
    <ChoicesGroup
      {...question}
      options={labelled(field.choices ?? [], say)}
      values={Array.isArray(answer) ? answer : []}
      onChange={(values) => page.onAnswer(field.id, values.length === 0 ? null : [...values])}
    />
  ),
};

function labelled(
  choices: readonly { readonly value: string; readonly label: Bilingual }[],
  say: (text: Bilingual) => string,
): readonly ChoiceOption[] {
  return choices.map((choice) => ({ value: choice.value, label: say(choice.label) }));
}
