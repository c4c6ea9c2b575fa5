import type { CaseDetail } from '@yunmeng/cases/contract';
import type { Grade } from '@yunmeng/ratings/contract';
import { Button, Buttons, ChoiceGroup, ChoicesGroup, LongText, useLang, useSay } from '@yunmeng/ui';
import { useState, type FormEvent } from 'react';

import type { RatingPage } from '../api/answers.ts';
import { FailureNotice } from '../api/failure-notice.tsx';
import { failureOf, type Failure } from '../api/failure.ts';
import { useRead } from '../api/use-read.ts';
import { useSurroundings } from '../surroundings/surroundings.tsx';
import './rating.css';
import { ratingWords as words } from './words.ts';

const GRADES = [
  'very-satisfied',
  'satisfied',
  'fairly-satisfied',
  'dissatisfied',
  'very-dissatisfied',
] as const satisfies readonly Grade[];

/**
 * 好差评: offered once after the end. Five equal choices, none chosen beforehand; to skip is as easy as to send, and
 * silence is silence.
 */
export function RatingCard({ detail }: { readonly detail: CaseDetail }) {
  const say = useSay();
  const { kept } = useSurroundings();
  const skipped = `rating-skipped ${detail.id}`;
  const [isSkipped, setSkipped] = useState(() => kept.get(skipped) === '1');
  const path = `/cases/${detail.id}/rating`;
  const { value, reload } = useRead<RatingPage>(path);
  if (value === undefined) return null;
  if (value.given !== undefined) {
    return (
      <section className="card" aria-labelledby="rating">
        <h2 id="rating">{say(words.thanks)}</h2>
        <p>{say(words.given(say(words.grades[value.given.grade])))}</p>
      </section>
    );
  }
  if (!value.mayRate || isSkipped) return null;
  const skip = () => {
    kept.set(skipped, '1');
    setSkipped(true);
  };
  return <RatingForm path={path} page={value} onGiven={reload} onSkip={skip} />;
}

interface RatingFormProps {
  readonly path: string;
  readonly page: RatingPage;
  readonly onGiven: () => void;
  readonly onSkip: () => void;
}

function RatingForm({ path, page, onGiven, onSkip }: RatingFormProps) {
  const say = useSay();
  const lang = useLang();
  const { api } = useSurroundings();
  const [grade, setGrade] = useState<Grade>();
  const [tags, setTags] = useState<readonly string[]>([]);
  const [comment, setComment] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const offered = grade === undefined ? [] : (page.tags[grade] ?? []);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (grade === undefined) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const text = comment.trim();
      await api.write({ method: 'POST', path, body: { grade, tags, ...(text === '' ? {} : { comment: text }) } });
      onGiven();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setBusy(false);
  };

  return (
    <section className="card rating" aria-labelledby="rating">
      <h2 id="rating">{say(words.title)}</h2>
      <p className="hint">{say(words.hint)}</p>
      <form onSubmit={(event) => void send(event)} noValidate>
        <div className="grades">
          <ChoiceGroup
            id="grade"
            label={say(words.grade)}
            value={grade}
            error={attempt > 0 && grade === undefined ? say(words.choose) : undefined}
            options={GRADES.map((value) => ({ value, label: say(words.grades[value]) }))}
            onChange={(value) => {
              setGrade(GRADES.find((each) => each === value));
              setTags([]);
            }}
          />
        </div>
        {offered.length === 0 ? null : (
          <ChoicesGroup
            id="tags"
            label={say(words.tags)}
            isOptional
            values={tags}
            options={offered.map((tag) => ({ value: tag.value, label: tag[lang] }))}
            onChange={setTags}
          />
        )}
        {grade === undefined ? null : (
          <LongText
            id="comment"
            label={say(words.comment)}
            isOptional
            maxLength={500}
            rows={3}
            value={comment}
            onChange={setComment}
          />
        )}
        {failure === undefined ? null : <FailureNotice failure={failure} />}
        <Buttons>
          <Button kind="secondary" type="submit" busy={isBusy ? say(words.sending) : undefined}>
            {say(words.send)}
          </Button>
          <Button kind="secondary" onPress={onSkip}>
            {say(words.skip)}
          </Button>
        </Buttons>
      </form>
    </section>
  );
}
