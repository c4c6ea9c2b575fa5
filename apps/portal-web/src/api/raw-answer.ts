/** Status, version and body of an answer, whatever it was. */
export interface RawAnswer {
  readonly status: number;
  readonly etag: string | undefined;
  readonly body: unknown;
}

/** Reads JSON; anything else (a proxy's page) is no body. */
export function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
