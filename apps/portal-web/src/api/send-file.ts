import { Failure } from './failure.ts';
import { parsed, type RawAnswer } from './raw-answer.ts';

interface FileRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly file: Blob;
  readonly onProgress: (fraction: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Sends one file as the body of a POST. */
export type FileSender = (request: FileRequest) => Promise<RawAnswer>;

/** Sends with XMLHttpRequest, which alone can tell how far an upload has come. */
export const sendFile: FileSender = ({ path, headers, file, onProgress, signal }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const giveUp = () => reject(new Failure('unreachable'));
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      resolve({
        status: request.status,
        etag: request.getResponseHeader('etag') ?? undefined,
        body: parsed(request.responseText),
      });
    });
    for (const event of ['error', 'abort', 'timeout']) request.addEventListener(event, giveUp);
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
