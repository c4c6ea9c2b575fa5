import { useEffect, useRef, type MouseEvent } from 'react';

import { useSay } from '../language/language.tsx';
import './error-summary.css';

/** One thing to mend: the sentence that also stands at the question, and the question's id. */
export interface SummaryError {
  readonly fieldId: string;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly errors: readonly SummaryError[];
  /** Counts the attempts: the summary takes the focus again at each. */
  readonly attempt: number;
}

const title = (count: number) => ({
  zh: `还差${count}处`,
  en: count === 1 ? 'There is one thing to mend' : `There are ${count} things to mend`,
});

/** What is to be mended on this page. It takes the focus when it appears, and leads to each question. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown, attempt]);

  if (!isShown) return null;
  const lead = (event: MouseEvent, fieldId: string) => {
    const control = document.getElementById(fieldId);
    if (!control) return;
    event.preventDefault();
    control.focus();
    control.scrollIntoView({ block: 'center' });
  };
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{say(title(errors.length))}</h2>
      <ul className="error-list">
        {errors.map((error) => (
          <li key={`${error.fieldId} ${error.text}`}>
            <a href={`#${error.fieldId}`} onClick={(event) => lead(event, error.fieldId)}>
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
