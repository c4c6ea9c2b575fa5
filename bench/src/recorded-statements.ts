import pg from 'pg';

/** One statement as it went to the database. */
export interface Recorded {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

let recording: Recorded[] | undefined;
let isPatched = false;

const list = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined);

/** Reads the two ways in which pg takes a statement: text with values, or one object. */
function recordedOf(given: unknown, values: unknown): Recorded | undefined {
  if (typeof given === 'string') return { text: given, values: list(values) ?? [] };
  if (typeof given !== 'object' || given === null) return undefined;
  const [name, text, own] = ['name', 'text', 'values'].map((key): unknown => Reflect.get(given, key));
  if (typeof text !== 'string') return undefined;
  return { ...(typeof name === 'string' ? { name } : {}), text, values: list(own) ?? list(values) ?? [] };
}

function note(given: unknown, values: unknown): void {
  const one = recording && recordedOf(given, values);
  if (one) recording?.push(one);
}

/** Notes every statement that this process sends from now on, until `stopRecording`. */
export function startRecording(): void {
  recording = [];
  if (isPatched) return;
  isPatched = true;
  const send = Reflect.get(pg.Client.prototype, 'query');
  // Only the benches do this, to learn what the floor has to do.
  Reflect.set(pg.Client.prototype, 'query', function query(this: pg.Client, ...args: unknown[]) {
    note(args[0], args[1]);
    return Reflect.apply(send, this, args);
  });
}

/** What was sent since `startRecording`, in order. */
export function stopRecording(): Recorded[] {
  const recorded = recording ?? [];
  recording = undefined;
  return recorded;
}
