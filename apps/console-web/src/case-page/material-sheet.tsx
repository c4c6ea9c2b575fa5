import type { CaseDetail } from '@yunmeng/cases/contract';
import { momentInWords, sizeInWords, useLang } from '@yunmeng/ui';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { filePath } from '../api/cases.ts';
import { Glyph } from '../frame/glyph.tsx';
import { waiverInWords } from './material-words.ts';

type Material = CaseDetail['materials'][number];
type CaseFile = Material['files'][number];

interface MaterialSheetProps {
  readonly shown: CaseDetail;
  readonly material: Material;
}

/** One material: what to check, and its files. Pictures are shown; everything else is opened outside of this page. */
export function MaterialSheet({ shown, material }: MaterialSheetProps): ReactNode {
  const { t } = useTranslation('casePage');
  const waiver = waiverInWords(material, t);
  return (
    <>
      {material.standard !== undefined && material.standard !== '' && (
        <p className="note-lake">{t('standard', { text: material.standard })}</p>
      )}
      {material.files.length === 0 && (
        <div className="paper">
          <p>{waiver === '' ? t('noFiles') : t('noFilesWaived', { how: waiver })}</p>
        </div>
      )}
      {material.files.map((file) => (
        <FileSheet key={file.id} path={filePath(shown.id, file.id)} file={file} isShut={!shown.access.isFull} />
      ))}
    </>
  );
}

interface FileSheetProps {
  readonly path: string;
  readonly file: CaseFile;
  /** Its content is not for this reader: only that it was handed in. */
  readonly isShut: boolean;
}

function FileSheet({ path, file, isShut }: FileSheetProps): ReactNode {
  const { t } = useTranslation('casePage');
  const lang = useLang();
  const [isActualSize, setActualSize] = useState(false);
  const isPicture = file.mediaType.startsWith('image/');
  const name = (
    <>
      <span className="file-name">{file.name}</span>
      <span className="meta">
        {t('fileAt', { when: momentInWords(file.at)[lang], size: sizeInWords(file.sizeBytes) })}
      </span>
    </>
  );
  if (isShut) return <p className="paper file">{name}</p>;
  return (
    <figure className="paper file">
      <figcaption>
        {name}
        <span className="file-acts">
          {isPicture && (
            <Button size="small" aria-pressed={isActualSize} onClick={() => setActualSize(!isActualSize)}>
              {t(isActualSize ? 'fit' : 'actual')}
            </Button>
          )}
          {(isPicture || file.mediaType === 'application/pdf') && (
            <Button size="small" href={path} target="_blank" rel="noopener noreferrer" icon={<Glyph name="outside" />}>
              {t('openNew')}
            </Button>
          )}
          <Button size="small" href={path} download={file.name} icon={<Glyph name="download" />}>
            {t('download')}
          </Button>
        </span>
      </figcaption>
      {isPicture ? (
        <Picture path={path} file={file} isActualSize={isActualSize} />
      ) : (
        <p className="sec">{t(file.mediaType === 'application/pdf' ? 'pdfHelp' : 'otherHelp')}</p>
      )}
    </figure>
  );
}

interface PictureProps {
  readonly path: string;
  readonly file: CaseFile;
  readonly isActualSize: boolean;
}

function Picture({ path, file, isActualSize }: PictureProps): ReactNode {
  const { t } = useTranslation('casePage');
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <p className="field-error">{t('imageBroken')}</p>;
  return (
    <div className={isActualSize ? 'picture picture-actual' : 'picture'}>
      <img src={path} alt={file.name} onError={() => setBroken(true)} />
    </div>
  );
}
