import { FieldGroup, type QuestionProps } from '../field/field.tsx';
import './choice-group.css';

/** One thing to choose, with what it means under it. */
export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface ChoiceGroupProps extends QuestionProps {
  readonly options: readonly ChoiceOption[];
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Choose one: a fieldset of radio buttons. Nothing is chosen beforehand unless the person chose it. */
export function ChoiceGroup({ options, value, onChange, ...question }: ChoiceGroupProps) {
  return (
    <FieldGroup {...question}>
      <div className="choices">
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              id={index === 0 ? question.id : `${question.id}-${option.value}`}
              type="radio"
              name={question.id}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <OptionText option={option} />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

interface ChoicesGroupProps extends QuestionProps {
  readonly options: readonly ChoiceOption[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Choose several: a fieldset of check boxes. The answer keeps the order of the options. */
export function ChoicesGroup({ options, values, onChange, ...question }: ChoicesGroupProps) {
  const toggle = (value: string) => {
    const chosen = new Set(values);
    if (!chosen.delete(value)) chosen.add(value);
    onChange(options.map((option) => option.value).filter((each) => chosen.has(each)));
  };
  return (
    <FieldGroup {...question}>
      <div className="choices">
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              id={index === 0 ? question.id : `${question.id}-${option.value}`}
              type="checkbox"
              name={question.id}
              value={option.value}
              checked={values.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <OptionText option={option} />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

function OptionText({ option }: { readonly option: ChoiceOption }) {
  return (
    <>
      <b>{option.label}</b>
      {option.hint === undefined ? null : <span className="hint">{option.hint}</span>}
    </>
  );
}
