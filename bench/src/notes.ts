import type { Instant } from '@yunmeng/kernel/instant';
import { defineModule, read, statement, type UnitOfWork } from '@yunmeng/runtime';
import Type from 'typebox';

const CITY = '420900000000';
const BODY = '一段不长不短的正文，写明了事情的来龙去脉。'.repeat(4);

export const INSERT_NOTE = statement<never, [city: string, id: string, title: string, body: string, at: Instant]>(
  'bench.insert-note',
  'insert into bench.note (city_code, id, title, body, created_at) values ($1, $2, $3, $4, $5)',
);

interface NoteRow {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly createdAt: string;
}

export const LIST_NOTES = statement<NoteRow, [city: string, limit: number]>(
  'bench.list-notes',
  'select id, title, body, created_at as "createdAt" from bench.note where city_code = $1 order by id desc limit $2',
);

const Note = Type.Object({ id: Type.String(), title: Type.String(), body: Type.String(), createdAt: Type.String() });
const NoteList = Type.Object({ notes: Type.Array(Note) });

/** Writes a note the way every module writes: row, audit record and event in one unit. */
export async function writeNote(work: UnitOfWork): Promise<void> {
  const id = work.newId();
  await work.run(INSERT_NOTE, [CITY, id, '测量用的一行', BODY, work.now]);
  work.audit({
    action: 'bench.write-note',
    cityCode: CITY,
    subject: { kind: 'note', id },
    after: { title: '测量用的一行' },
  });
  work.emit({ type: 'note.written', aggregate: { kind: 'note', id }, data: { title: '测量用的一行' } });
}

/** A module of the usual shape, for measuring what the runtime adds to bare SQL and bare HTTP. */
export const notes = defineModule({
  name: 'bench',
  title: { zh: '测量', en: 'Benches' },
  plan: [],
  beyond: 'Exists only while it is measured.',
  migrations: new URL('../migrations/', import.meta.url),
  events: [
    {
      type: 'note.written',
      title: { zh: '写了一行', en: 'Note written' },
      data: Type.Object({ title: Type.String() }),
    },
  ],
  routes: [
    read({
      path: '/bench-notes',
      operation: 'listBenchNotes',
      summary: { zh: '列出', en: 'List' },
      access: 'public',
      schemas: { response: NoteList },
      handle: async ({ runtime }) => ({ body: { notes: await runtime.db.many(LIST_NOTES, [CITY, 25]) } }),
    }),
  ],
});

export { BODY, CITY };
