import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { ChangeEvent } from 'react';

import { Icon } from '../icon/icon.tsx';
import { useMarks, useSay } from '../language/language.tsx';
import './file-upload.css';

/** One file that is there, on its way, or did not get through. */
export interface UploadedFile {
  /** Names the file towards the page; stable while it is on its way. */
  readonly key: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly state:
    | { readonly kind: 'kept'; readonly href?: string | undefined }
    | { readonly kind: 'sending'; readonly fraction: number }
    | { readonly kind: 'failed'; readonly reason: string };
}

interface FileUploadProps {
  readonly id: string;
  /** What the files are for; read with the button. */
  readonly label: string;
  readonly files: readonly UploadedFile[];
  /** As `accept` of an input: `image/*,application/pdf`. */
  readonly accept?: string | undefined;
  readonly error?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly onPick: (files: readonly File[]) => void;
  readonly onRetry: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

const words = {
  pick: { zh: '选文件或拍照', en: 'Choose a file or take a photo' },
  more: { zh: '再加一个', en: 'Add another' },
  sending: (percent: number): Bilingual => ({ zh: `正在传，${percent}%`, en: `Sending, ${percent}%` }),
  kept: { zh: '传好了', en: 'Received' },
  retry: { zh: '再传一次', en: 'Send again' },
  remove: { zh: '删除', en: 'Remove' },
  error: { zh: '错误：', en: 'Error: ' },
};

/** Files for one material: each shows its progress, can be sent again when the line broke, and removed. */
export function FileUpload(props: FileUploadProps) {
  const say = useSay();
  const marks = useMarks();
  const { id, label, files, error } = props;
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    props.onPick([...(event.target.files ?? [])]);
    // The same file can be chosen again after it was removed.
    event.target.value = '';
  };
  const described = [error === undefined ? undefined : `${id}-error`, props.describedBy].filter(
    (part) => part !== undefined,
  );
  return (
    <div className={error === undefined ? 'upload' : 'upload field has-error'}>
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>
            <span className="vh">{say(words.error)}</span>
            {error}
          </span>
        </p>
      )}
      {files.length === 0 ? null : (
        <ul className="upload-files">
          {files.map((file) => (
            <FileLine key={file.key} file={file} onRetry={props.onRetry} onRemove={props.onRemove} />
          ))}
        </ul>
      )}
      <span className="upload-pick">
        <input
          id={id}
          type="file"
          multiple
          accept={props.accept}
          aria-describedby={described.length > 0 ? described.join(' ') : undefined}
          aria-invalid={error === undefined ? undefined : true}
          onChange={pick}
        />
        <label className="btn second" htmlFor={id}>
          <Icon name="upload" />
          <span>
            {say(files.length === 0 ? words.pick : words.more)}
            <span className="vh">
              {marks.colon}
              {label}
            </span>
          </span>
        </label>
      </span>
    </div>
  );
}

interface FileLineProps {
  readonly file: UploadedFile;
  readonly onRetry: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

function FileLine({ file, onRetry, onRemove }: FileLineProps) {
  const say = useSay();
  const marks = useMarks();
  const { state } = file;
  return (
    <li className={`upload-file ${state.kind}`}>
      <span className="upload-name">
        {state.kind === 'kept' && state.href !== undefined ? (
          <a href={state.href} target="_blank" rel="noreferrer">
            {file.name}
          </a>
        ) : (
          file.name
        )}
      </span>
      <span className="upload-state">
        {state.kind === 'kept' ? (
          <span className="upload-ok">
            <Icon name="check" />
            {say(words.kept)}
            {marks.comma}
            {sizeInWords(file.sizeBytes)}
          </span>
        ) : null}
        {state.kind === 'sending' ? (
          <>
            <progress value={state.fraction} max={1} aria-label={file.name} />
            <span>{say(words.sending(Math.round(state.fraction * 100)))}</span>
          </>
        ) : null}
        {state.kind === 'failed' ? (
          <span className="field-error" role="alert">
            <Icon name="alert" />
            <span>{state.reason}</span>
          </span>
        ) : null}
      </span>
      <span className="upload-acts">
        {state.kind === 'failed' ? (
          <button type="button" className="btn-plain" onClick={() => onRetry(file.key)}>
            {say(words.retry)}
            <span className="vh">
              {marks.colon}
              {file.name}
            </span>
          </button>
        ) : null}
        <button type="button" className="btn-plain" onClick={() => onRemove(file.key)}>
          {say(words.remove)}
          <span className="vh">
            {marks.colon}
            {file.name}
          </span>
        </button>
      </span>
    </li>
  );
}

/** The size of a file as people say it: 812 kB, 3.4 MB. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
