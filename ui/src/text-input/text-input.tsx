import { Field, type QuestionProps } from '../field/field.tsx';
import './text-input.css';

/** What a phone's keyboard and autofill should know about the answer. */
export type TextPurpose =
  | 'plain'
  | 'name'
  | 'phone'
  | 'identity-number'
  | 'whole-number'
  | 'decimal'
  | 'password'
  | 'login';

interface TextInputProps extends QuestionProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly purpose?: TextPurpose;
  readonly maxLength?: number | undefined;
  /** Unit after the entry: 平方米, 元. */
  readonly unit?: string | undefined;
}

interface Hints {
  readonly type?: 'text' | 'tel' | 'password';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel';
  readonly autoComplete?: string;
  readonly className?: string;
}

const HINTS: Readonly<Record<TextPurpose, Hints>> = {
  plain: {},
  name: { autoComplete: 'name' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel', className: 'of-phone' },
  // An identity number may end in X, which a numeric keypad does not have.
  'identity-number': { autoComplete: 'off', className: 'of-number' },
  'whole-number': { inputMode: 'numeric', autoComplete: 'off', className: 'of-amount' },
  decimal: { inputMode: 'decimal', autoComplete: 'off', className: 'of-amount' },
  password: { type: 'password', autoComplete: 'current-password' },
  login: { autoComplete: 'username' },
};

/** A question answered in one line. */
export function TextInput({ value, onChange, purpose = 'plain', maxLength, unit, ...question }: TextInputProps) {
  const { type = 'text', className = '', ...hints } = HINTS[purpose];
  return (
    <Field {...question}>
      {(control) => (
        <span className="entry-line">
          <input
            {...control}
            {...hints}
            type={type}
            className={`entry ${className}`.trim()}
            value={value}
            maxLength={maxLength}
            spellCheck={false}
            aria-describedby={joined(
              control['aria-describedby'],
              unit === undefined ? undefined : `${control.id}-unit`,
            )}
            onChange={(event) => onChange(event.target.value)}
          />
          {unit === undefined ? null : <span id={`${control.id}-unit`}>{unit}</span>}
        </span>
      )}
    </Field>
  );
}

function joined(...ids: readonly (string | undefined)[]): string | undefined {
  const known = ids.filter((id) => id !== undefined);
  return known.length > 0 ? known.join(' ') : undefined;
}
