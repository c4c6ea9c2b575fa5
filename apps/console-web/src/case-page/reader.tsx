import type { CaseDetail } from '@yunmeng/cases/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { AnswerSheet } from './answer-sheet.tsx';
import { ClosedNote } from './closed-note.tsx';
import { History } from './history.tsx';
import { MaterialSheet } from './material-sheet.tsx';
import type { Section } from './section.ts';
import { DaysSheet } from './days-sheet.tsx';

/** The middle of the page: whatever the left list or a link on the right asked for. */
export function Reader({ shown, section }: { readonly shown: CaseDetail; readonly section: Section }): ReactNode {
  const { t } = useTranslation('casePage');
  switch (section.kind) {
    case 'form':
      return (
        <ReaderFrame title={t('form')}>
          <ClosedNote shown={shown} />
          <AnswerSheet shown={shown} />
        </ReaderFrame>
      );
    case 'material': {
      const material = shown.materials.find(({ code }) => code === section.code);
      if (!material) return null;
      return (
        <ReaderFrame title={material.name}>
          <ClosedNote shown={shown} />
          <MaterialSheet key={material.code} shown={shown} material={material} />
        </ReaderFrame>
      );
    }
    case 'history':
      return (
        <ReaderFrame title={t('history')}>
          <History shown={shown} />
        </ReaderFrame>
      );
    case 'days':
      return (
        <ReaderFrame title={t('days')}>
          <DaysSheet caseId={shown.id} clock={section.clock} />
        </ReaderFrame>
      );
  }
}

function ReaderFrame({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="reader" aria-labelledby="reader-title">
      <div className="pane-head">
        <h2 id="reader-title">{title}</h2>
      </div>
      <div className="reader-ground">{children}</div>
    </section>
  );
}
