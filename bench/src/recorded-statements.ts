import pg from 'pg';

/** One statement as it went to the database. */
export interface Recorded {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

let recording: Recorded[] | undefined;
let isPatched = false;

function note(given: unknown, values: unknown): void {
  if (!recording) return;
  if (typeof given === 'string') recording.push({ text: given, values: Array.isArray(values) ? values : [] });
  else if (typeof given === 'object' && given !== null && 'text' in given && typeof given.text === 'string') {
    const { text } = given;
    const own = 'values' in given && Array.isArray(given.values) ? given.values : values;
    const name = 'name' in given && typeof given.name === 'string' ? { name: given.name } : {};
    recording.push({ ...name, text, values: Array.isArray(own) ? own : [] });
  }
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
