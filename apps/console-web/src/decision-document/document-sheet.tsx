import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { DraftDocument } from './draft-document.ts';
import './document-sheet.css';

/**
 * 文书: drawn as the real thing, in Song type under the 3 px line of seal red. Until it is issued the seal is a
 * placeholder, and the page says that it has no effect.
 */
export function DocumentSheet({ document }: { readonly document: DraftDocument }): ReactNode {
  const { t } = useTranslation('document');
  const isIssued = document.signedOn !== undefined;
  return (
    <article className="document-sheet" lang="zh-CN" aria-label={isIssued ? document.title : t('group')}>
      <h3>{document.title}</h3>
      {document.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <div className="document-signature">
        {!isIssued && <span className="document-seal-place">{t('sealAfter')}</span>}
        <p>
          {document.signedBy}
          <br />
          {document.signedOn ?? '签发后落款'}
        </p>
      </div>
      {t('notChinese') !== '' && <p className="document-language">{t('notChinese')}</p>}
    </article>
  );
}
