import { codePointLength } from '@yunmeng/kernel/code-points';

import { Field, type QuestionProps } from '../field/field.tsx';
import { useSay } from '../language/language.tsx';
import './long-text.css';

const words = {
  room: (left: number) => ({ zh: `还能写${left}个字`, en: `${left} characters left` }),
  over: (over: number) => ({ zh: `多了${over}个字`, en: `${over} characters too many` }),
};

interface LongTextProps extends QuestionProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number | undefined;
  readonly rows?: number;
}

/**
 * A question answered in several lines. Text over the length is kept, not cut while someone pastes it: the count says
 * how much is too much.
 */
export function LongText({ value, onChange, maxLength, rows = 5, ...question }: LongTextProps) {
  const say = useSay();
  const left = maxLength === undefined ? undefined : maxLength - codePointLength(value);
  return (
    <Field {...question}>
      {(control) => (
        <>
          <textarea
            {...control}
            className="entry entry-long"
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {left === undefined ? null : (
            <p className={left < 0 ? 'field-error' : 'meta'}>{say(left < 0 ? words.over(-left) : words.room(left))}</p>
          )}
        </>
      )}
    </Field>
  );
}
