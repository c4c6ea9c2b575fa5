import type { CaseDetail } from '@yunmeng/cases/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useTyped, type OfficialAct } from '../acts/typed.ts';
import { DocumentSheet } from '../decision-document/document-sheet.tsx';
import {
  decidedDocument,
  draftOf,
  type DocumentSource,
  type DraftDocument,
} from '../decision-document/draft-document.ts';

/** 文书预览: the document that the open form would issue, or the decision that was made. */
export function DocumentDock({
  shown,
  act,
}: {
  readonly shown: CaseDetail;
  readonly act: OfficialAct | undefined;
}): ReactNode {
  const { t } = useTranslation('casePage');
  const decided = decidedDocument(shown);
  if (act === undefined) return decided ? <Dock title={t('outcome')} note={t('finalNote')} document={decided} /> : null;
  return <DraftDock shown={shown} act={act} />;
}

function DraftDock({ shown, act }: { readonly shown: CaseDetail; readonly act: OfficialAct }): ReactNode {
  const { t } = useTranslation('casePage');
  const { typed } = useTyped(shown.id, act);
  const document = draftOf(shown, { act, typed } as DocumentSource); // what was typed into the form of this act
  if (!document) return null;
  return <Dock title={t('preview')} note={t('previewNote')} document={document} />;
}

interface DockProps {
  readonly title: string;
  readonly note: string;
  readonly document: DraftDocument;
}

function Dock({ title, note, document }: DockProps): ReactNode {
  return (
    <section className="dock" aria-labelledby="dock-title" id="document-preview" tabIndex={-1}>
      <div className="pane-head">
        <h2 id="dock-title">{title}</h2>
        <span className="meta">{note}</span>
      </div>
      <DocumentSheet document={document} />
    </section>
  );
}
