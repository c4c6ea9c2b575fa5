import type { CaseDetail } from '@yunmeng/cases/contract';
import { dueInWords, momentInWords, useLang, useSay } from '@yunmeng/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useServerDay } from '../api/server-clock.ts';
import { joined } from '../words/joined.ts';
import { nameOfPointer } from '../words/pointer-words.ts';

/** 补正: what was asked for, once, and whether it came. */
export function Corrections({ shown }: { readonly shown: CaseDetail }): ReactNode {
  const { t } = useTranslation('casePage');
  const lang = useLang();
  const say = useSay();
  const thisYear = Number(useServerDay().slice(0, 4));
  if (shown.corrections.length === 0) return null;
  return (
    <section className="corrections">
      <h3>{t('corrections')}</h3>
      {shown.corrections.map(({ askedAt, due, submittedAt, isLapsed, items }) => (
        <div key={askedAt}>
          <p className="sec">
            {joined(
              [
                t('correctionAsked', {
                  when: momentInWords(askedAt, thisYear)[lang],
                  due: dueInWords(due, thisYear)[lang],
                }),
                submittedAt && t('correctionDone', { when: momentInWords(submittedAt, thisYear)[lang] }),
                isLapsed ? t('correctionLapsed') : undefined,
              ],
              lang,
            )}
          </p>
          <ol>
            {items.map(({ pointer, what, why, how }) => (
              <li key={pointer}>
                <b>{say(nameOfPointer(shown, pointer))}</b> {what}。{why}
                {how !== undefined && how !== '' && <>。{t('correctionHow', { how })}</>}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
