import type { CaseDetail } from '@yunmeng/cases/contract';
import { momentInWords, Timeline, useLang, useSay, type TimelineEntry } from '@yunmeng/ui';
import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import { isOfficialAct } from '../acts/typed.ts';
import { useServerDay } from '../api/server-clock.ts';
import { joined } from '../words/joined.ts';
import { Corrections } from './corrections.tsx';

type Action = CaseDetail['actions'][number];

/** 经过: every recorded act, newest first, with who did it, in which words and on what basis. */
export function History({ shown }: { readonly shown: CaseDetail }): ReactNode {
  const { t } = useTranslation('casePage');
  const lang = useLang();
  const say = useSay();
  const thisYear = Number(useServerDay().slice(0, 4));
  const newestFirst = shown.actions.toSorted((a, b) => b.seq - a.seq);
  const entries = newestFirst.map((action, index): TimelineEntry => ({
    key: String(action.seq),
    kind: kindOf(action, index === 0),
    at: action.at,
    when: momentInWords(action.at, thisYear)[lang],
    title: say(action.title),
    detail: (
      <>
        <p>{joined([action.actorName, action.orgName], lang)}</p>
        {action.opinion !== undefined && action.opinion !== '' && <p>{t('opinion', { text: action.opinion })}</p>}
        {action.basis !== undefined && action.basis !== '' && <p>{t('basis', { text: action.basis })}</p>}
      </>
    ),
  }));
  return (
    <div className="paper">
      <Handlers shown={shown} thisYear={thisYear} />
      <Corrections shown={shown} />
      <Timeline entries={entries} />
    </div>
  );
}

interface HandlersProps {
  readonly shown: CaseDetail;
  readonly thisYear: number;
}

/** 经手人: who did which step. No two of them are the same person. */
function Handlers({ shown: { handlers }, thisYear }: HandlersProps): ReactNode {
  const { t } = useTranslation(['casePage', 'case']);
  const lang = useLang();
  if (handlers.length === 0) return null;
  return (
    <section>
      <h3>{t('casePage:handlers')}</h3>
      <dl className="answers">
        {handlers.map(({ step, name, at }) => (
          <div key={`${step}${at}`}>
            <dt>{stepName(step, t)}</dt>
            <dd>{joined([name, momentInWords(at, thisYear)[lang]], lang)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function stepName(step: string, t: TFunction<['casePage', 'case']>): string {
  return isOfficialAct(step) ? t(`case:act.${step}`) : step;
}

/** Kinds of actions that stop the clock. */
const PAUSING = /correction|special-procedure/;
const RESUMING = /ended|end-|submitted|submit-|resum/;

function kindOf({ kind }: Action, isNewest: boolean): TimelineEntry['kind'] {
  if (PAUSING.test(kind) && !RESUMING.test(kind)) return 'pause';
  return isNewest ? 'now' : 'done';
}
