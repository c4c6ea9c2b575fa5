import type { Lang } from '@yunmeng/ui';

import { Failure, failureOfAnswer } from './failure.ts';
import { parsed, type RawAnswer } from './raw-answer.ts';
import { sendFile, type FileSender } from './send-file.ts';
import { Wishes, type ShortMemory } from './wishes.ts';

/** An answer with the version it was given under, for `If-Match`. */
export interface Answered<T> {
  readonly body: T;
  readonly version: number | undefined;
}

/** A write. Sent again after a broken line it carries the same key, so nothing is done twice. */
interface Write {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** Below `/api`. */
  readonly path: string;
  readonly body?: unknown;
  readonly ifMatch?: number | undefined;
  /** Recognised as the same wish after a reload. Only where path and body hold no personal data. */
  readonly survivesReload?: boolean;
}

/** A file on its way. */
interface Upload {
  readonly path: string;
  readonly file: Blob;
  /** Names this file among others that look the same: each picked file is its own wish. */
  readonly wish: string;
  readonly onProgress: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

/** The server, as pages see it. Answers follow the contracts; whatever else happens is thrown as a `Failure`. */
export interface Api {
  get<T>(path: string): Promise<Answered<T>>;
  write<T>(write: Write): Promise<Answered<T>>;
  upload<T>(upload: Upload): Promise<Answered<T>>;
}

interface ApiParts {
  readonly fetch: typeof fetch;
  readonly sendFile?: FileSender;
  readonly newKey: () => string;
  readonly memory: ShortMemory;
  /** The language in which refusals should speak. */
  readonly lang: () => Lang;
  /** Called when the server says that nobody is signed in (any more). */
  readonly onSignedOut: () => void;
  /** Called after each answer. */
  readonly onAnswered?: () => void;
}

const TIMEOUT_MS = 30_000;

/** The client of `/api`: cookies of this origin, problems as failures, one key for each wish. */
export function createApi(parts: ApiParts): Api {
  const wishes = new Wishes(parts.newKey, parts.memory);
  const isAnswered = (thrown: unknown) => thrown instanceof Failure && thrown.kind === 'refused';

  const common = () => ({ accept: 'application/json', 'accept-language': parts.lang() === 'zh' ? 'zh-CN' : 'en' });

  const answered = <T>(answer: RawAnswer): Answered<T> => {
    if (answer.status >= 200 && answer.status < 300) {
      parts.onAnswered?.();
      // The contracts' schemas are checked on the server, and their golden files in its tests.
      return { body: answer.body as T, version: versionOf(answer.etag) };
    }
    if (answer.status === 401) parts.onSignedOut();
    throw failureOfAnswer(answer.status, answer.body);
  };

  return {
    async get<T>(path: string) {
      return answered<T>(await ask(parts.fetch, `/api${path}`, { headers: common() }));
    },

    async write<T>({ method, path, body, ifMatch, survivesReload = false }: Write) {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const name = [method, path, ifMatch ?? '', text ?? ''].join(' ');
      return wishes.once(
        { name, survivesReload },
        async (key) => {
          const headers = {
            ...common(),
            'idempotency-key': key,
            ...(text === undefined ? {} : { 'content-type': 'application/json' }),
            ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
          };
          return answered<T>(await ask(parts.fetch, `/api${path}`, { method, headers, body: text ?? null }));
        },
        isAnswered,
      );
    },

    async upload<T>({ path, file, wish, onProgress, signal }: Upload) {
      const send = parts.sendFile ?? sendFile;
      return wishes.once(
        { name: wish },
        async (key) => {
          const headers = {
            ...common(),
            'idempotency-key': key,
            'content-type': file.type || 'application/octet-stream',
          };
          return answered<T>(await send({ path: `/api${path}`, headers, file, onProgress, signal }));
        },
        isAnswered,
      );
    },
  };
}

async function ask(fetcher: typeof fetch, url: string, init: RequestInit): Promise<RawAnswer> {
  try {
    const response = await fetcher(url, {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...init,
    });
    const text = await response.text();
    return { status: response.status, etag: response.headers.get('etag') ?? undefined, body: parsed(text) };
  } catch (thrown) {
    throw new Failure('unreachable', undefined, thrown);
  }
}

function versionOf(etag: string | undefined): number | undefined {
  const digits = etag === undefined ? undefined : /^(?:W\/)?"(\d+)"$/.exec(etag)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
