import type { CaseDetail } from '@yunmeng/cases/contract';
import { visibleFields } from '@yunmeng/forms/contract';
import {
  answerInWords,
  Disclosure,
  momentInWords,
  Rows,
  sizeInWords,
  Timeline,
  useMarks,
  useSay,
  type TimelineEntry,
} from '@yunmeng/ui';

import type { CaseAction } from '../api/answers.ts';
import { RegionName } from '../region/region-name.tsx';
import { useYear } from '../surroundings/surroundings.tsx';
import { hasEnded } from './case-words.ts';
import { caseWords as words } from './words.ts';

/** Everything that happened, newest first, with who did it, what he said and by which rule. */
export function CaseTimeline({ detail }: { readonly detail: CaseDetail }) {
  const say = useSay();
  const year = useYear();
  const newestFirst = detail.actions.toSorted((a, b) => b.seq - a.seq);
  const entries: readonly TimelineEntry[] = newestFirst.map((action, index) => ({
    key: String(action.seq),
    kind: action.kind.includes('begin-special-procedure')
      ? 'pause'
      : index === 0 && !hasEnded(detail.state)
        ? 'now'
        : 'done',
    at: action.at,
    when: say(momentInWords(action.at, year)),
    title: say(action.title),
    detail: <ActionDetail action={action} />,
  }));
  return (
    <section className="sec" aria-labelledby="timeline">
      <h2 id="timeline">{say(words.timeline)}</h2>
      <Timeline entries={entries} />
    </section>
  );
}

function ActionDetail({ action }: { readonly action: CaseAction }) {
  const say = useSay();
  const marks = useMarks();
  const who = [action.orgName, action.actorName].filter((part) => part !== undefined && part !== '').join(marks.comma);
  return (
    <>
      {who === '' ? null : <p>{who}</p>}
      {action.opinion === undefined ? null : <p className="opinion">{action.opinion}</p>}
      {action.basis === undefined ? null : <p>{say(words.pauseBasis(action.basis))}</p>}
    </>
  );
}

/** What the applicant sent: papers with their files, and the answers. */
export function SentByApplicant({ detail }: { readonly detail: CaseDetail }) {
  const say = useSay();
  const given = detail.materials.filter((material) => material.files.length > 0);
  const fields = visibleFields(detail.form, detail.answers);
  return (
    <section className="sec">
      {given.length === 0 ? null : (
        <Disclosure summary={say(words.materials)}>
          <Rows
            rows={given.map((material) => ({
              key: material.code,
              term: material.name,
              detail: (
                <ul className="files">
                  {material.files.map((file) => (
                    <li key={file.id}>
                      <a href={`/api/cases/${detail.id}/files/${file.id}`} target="_blank" rel="noreferrer">
                        {file.name}
                      </a>
                      <span className="meta">{sizeInWords(file.sizeBytes)}</span>
                    </li>
                  ))}
                </ul>
              ),
            }))}
          />
        </Disclosure>
      )}
      <Disclosure summary={say(words.answers)}>
        <Rows
          rows={fields.map((field) => {
            const answer = detail.answers[field.id];
            return {
              key: field.id,
              term: say(field.label),
              detail:
                field.kind === 'region' && typeof answer === 'string' ? (
                  <RegionName code={answer} />
                ) : (
                  say(answerInWords(field, answer))
                ),
            };
          })}
        />
      </Disclosure>
    </section>
  );
}
