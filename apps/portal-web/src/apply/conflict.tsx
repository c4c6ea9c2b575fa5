import type { Answers } from '@yunmeng/forms/contract';
import { answerInWords, Button, ChoiceGroup, Notice, useSay } from '@yunmeng/ui';
import { useState } from 'react';

import type { Application } from './application.ts';
import { conflictWords as words } from './words.ts';

type Side = 'here' | 'there';

/** Two devices answered the same question differently: both answers are shown, and the person chooses. */
export function Conflict({ application }: { readonly application: Application }) {
  const say = useSay();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const [attempt, setAttempt] = useState(0);
  const { save, answers } = application.snapshot;
  if (save.kind !== 'conflict') return null;

  const fields = application.draft.form.sections.flatMap((section) => section.fields);
  const open = fields.filter((field) => save.fields.includes(field.id));
  const settle = () => {
    setAttempt((count) => count + 1);
    if (open.some((field) => chosen[field.id] === undefined)) return;
    const settled: Answers = {};
    for (const field of open)
      settled[field.id] = (chosen[field.id] === 'there' ? save.theirs : answers)[field.id] ?? null;
    void application.resolve(settled);
  };
  return (
    <div className="conflict">
      <Notice kind="warn" live="alert">
        <h2>{say(words.title)}</h2>
        <p>{say(words.hint)}</p>
        {open.map((field) => (
          <ChoiceGroup
            key={field.id}
            id={`conflict-${field.id}`}
            label={say(field.label)}
            value={chosen[field.id]}
            error={attempt > 0 && chosen[field.id] === undefined ? say(words.choose) : undefined}
            onChange={(side) => setChosen((before) => ({ ...before, [field.id]: side === 'there' ? 'there' : 'here' }))}
            options={[
              { value: 'here', label: say(words.here(say(answerInWords(field, answers[field.id])))) },
              { value: 'there', label: say(words.there(say(answerInWords(field, save.theirs[field.id])))) },
            ]}
          />
        ))}
        <Button onPress={settle}>{say(words.keep)}</Button>
      </Notice>
    </div>
  );
}
