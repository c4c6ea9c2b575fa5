import type { CaseDetail } from '@yunmeng/cases/contract';
import { momentInWords, Timeline, useLang, useSay, type TimelineEntry } from '@yunmeng/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

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
      <Corrections shown={shown} />
      <Timeline entries={entries} />
    </div>
  );
}

/** Kinds of actions that stop the clock. */
const PAUSING = /correction|special-procedure/;
const RESUMING = /ended|end-|submitted|submit-|resum/;

function kindOf({ kind }: Action, isNewest: boolean): TimelineEntry['kind'] {
  if (PAUSING.test(kind) && !RESUMING.test(kind)) return 'pause';
  return isNewest ? 'now' : 'done';
}
