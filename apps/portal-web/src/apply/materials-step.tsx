import type { Material } from '@yunmeng/service-items/contract';
import { ErrorSummary, FileUpload, Icon, Tag, useMarks, useSay } from '@yunmeng/ui';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';

import { PageTitle } from '../frame/page-title.tsx';
import type { Application } from './application.ts';
import { MaterialNotes } from './material-notes.tsx';
import { materialWords as words } from './material-words.ts';
import './materials.css';
import { StepButtons } from './step-buttons.tsx';
import { isAsked } from './asked.ts';
import { useUploads } from './use-uploads.ts';
import { applyWords } from './words.ts';

/** Id of the control that takes the files of a material: where the error summary leads. */
function materialId(code: string): string {
  return `material-${code}`;
}

interface MaterialsStepProps {
  readonly application: Application;
  readonly next: string;
}

/** The papers: what the applicant gives, one by one with its files, and what government has already. */
export function MaterialsStep({ application, next }: MaterialsStepProps) {
  const say = useSay();
  const marks = useMarks();
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const { draft, files } = application;
  const uploads = useUploads({
    pathOf: (code, name) =>
      `/drafts/${draft.id}/materials/${encodeURIComponent(code)}/files?name=${encodeURIComponent(name)}`,
    removePathOf: (fileId) => `/drafts/${draft.id}/files/${fileId}`,
    hrefOf: (fileId) => `/api/drafts/${draft.id}/files/${fileId}`,
    files,
    onAdded: application.addFile,
    onRemoved: application.dropFile,
  });
  const asked = draft.materials.filter(isAsked);
  const held = draft.materials.filter((material) => !isAsked(material));
  const missing = asked.filter(
    (material) =>
      material.need === 'required' && material.waiver === 'none' && uploads.filesOf(material.code).length === 0,
  );
  const missingText = (material: Material) => `${say(applyWords.missing)}${marks.colon}${material.name}`;
  const isWrong = attempt > 0 && missing.length > 0;

  const goOn = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (missing.length > 0 || uploads.isSending) return;
    void navigate(next);
  };

  return (
    <form onSubmit={goOn} noValidate>
      {isWrong ? (
        <ErrorSummary
          attempt={attempt}
          errors={missing.map((material) => ({ fieldId: materialId(material.code), text: missingText(material) }))}
        />
      ) : null}
      <PageTitle documentTitle={`${say(applyWords.materials)} - ${draft.item.name}`} isWrong={isWrong}>
        {say(applyWords.materials)}
      </PageTitle>
      <p className="lede">{say(asked.length === 0 ? words.none : words.lede)}</p>
      {asked.map((material) => (
        <section key={material.code} className="card material" aria-labelledby={`${materialId(material.code)}-name`}>
          <h2 id={`${materialId(material.code)}-name`}>
            {material.name} <Tag kind={material.need === 'required' ? 'warn' : 'idle'}>{say(words[material.need])}</Tag>
          </h2>
          <MaterialNotes material={material} />
          <FileUpload
            id={materialId(material.code)}
            label={material.name}
            accept="image/*,application/pdf"
            files={uploads.filesOf(material.code)}
            error={isWrong && missing.includes(material) ? missingText(material) : undefined}
            onPick={(picked) => uploads.pick(material.code, picked)}
            onRetry={uploads.retry}
            onRemove={uploads.remove}
          />
        </section>
      ))}
      {held.length === 0 ? null : (
        <section className="sec" aria-labelledby="held">
          <h2 id="held">{say(words.gov)}</h2>
          <ul className="held">
            {held.map((material) => (
              <li key={material.code}>
                <Icon name="check" />
                {material.name}
              </li>
            ))}
          </ul>
          <p className="hint">{say(words.govHint)}</p>
        </section>
      )}
      <StepButtons application={application} label={say(applyWords.next)}>
        {attempt > 0 && uploads.isSending ? <p role="alert">{say(words.stillSending)}</p> : null}
      </StepButtons>
    </form>
  );
}
