import type { CaseDetail } from '@yunmeng/cases/contract';
import { visibleFields } from '@yunmeng/forms/contract';
import { useLang } from '@yunmeng/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { joined } from '../words/joined.ts';
import { filesInWords, needInWords } from './material-words.ts';
import { Pane } from './pane.tsx';
import { isSame, materialsOf, type Section } from './section.ts';

interface ContentsProps {
  readonly shown: CaseDetail;
  readonly section: Section;
  readonly onSection: (section: Section) => void;
}

type Material = CaseDetail['materials'][number];

/** 材料: what the applicant gave and what government checks by itself, apart; and what happened so far. */
export function Contents({ shown, section, onSection }: ContentsProps): ReactNode {
  const { t } = useTranslation('casePage');
  const { given, held } = materialsOf(shown);
  const item = (to: Section, title: string, note: string) => (
    <ContentsItem isCurrent={isSame(section, to)} title={title} note={note} onPress={() => onSection(to)} />
  );
  return (
    <Pane className="contents noprint" id="case-contents" label={t('contents')}>
      <div className="pane-head">
        <h2>{t('contents')}</h2>
        <span className="meta">{t('contentsCount', { count: shown.materials.length })}</span>
      </div>
      <h3 className="contents-group">{t('byApplicant')}</h3>
      <ul>
        {item({ kind: 'form' }, t('form'), t('formHelp', { count: visibleFields(shown.form, shown.answers).length }))}
        {given.map((material) => (
          <MaterialItem key={material.code} material={material} section={section} onSection={onSection} />
        ))}
      </ul>
      {held.length > 0 && (
        <>
          <h3 className="contents-group">{t('byGovernment')}</h3>
          <ul>
            {held.map((material) => (
              <MaterialItem key={material.code} material={material} section={section} onSection={onSection} />
            ))}
          </ul>
        </>
      )}
      <h3 className="contents-group">{t('record')}</h3>
      <ul>{item({ kind: 'history' }, t('history'), t('historyHelp', { count: shown.actions.length }))}</ul>
    </Pane>
  );
}

interface MaterialItemProps extends Omit<ContentsProps, 'shown'> {
  readonly material: Material;
}

function MaterialItem({ material, section, onSection }: MaterialItemProps): ReactNode {
  const { t } = useTranslation('casePage');
  const lang = useLang();
  const to: Section = { kind: 'material', code: material.code };
  const count = material.files.length;
  return (
    <ContentsItem
      isCurrent={isSame(section, to)}
      title={material.name}
      note={joined([needInWords(material, t), filesInWords(material, t)], lang)}
      isMissing={count === 0 && material.need === 'required' && material.waiver === 'none'}
      onPress={() => onSection(to)}
    />
  );
}

interface ContentsItemProps {
  readonly isCurrent: boolean;
  readonly title: string;
  readonly note: string;
  readonly isMissing?: boolean;
  readonly onPress: () => void;
}

function ContentsItem({ isCurrent, title, note, isMissing = false, onPress }: ContentsItemProps): ReactNode {
  return (
    <li>
      <button type="button" aria-current={isCurrent || undefined} onClick={onPress}>
        <span className="contents-title">{title}</span>
        <small className={isMissing ? 'is-missing' : undefined}>{note}</small>
      </button>
    </li>
  );
}
