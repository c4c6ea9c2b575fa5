import { Problem } from '@yunmeng/kernel/problem';
import Type from 'typebox';

import { statement } from '../../database/database.ts';
import { defineModule } from '../../module.ts';
import { read, upload, write } from '../../route.ts';
import { checkVersion } from '../conditional.ts';

const Note = Type.Object({ id: Type.String({ format: 'uuid' }), text: Type.String(), version: Type.Integer() });
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) });

interface NoteRow {
  readonly id: string;
  readonly text: string;
  readonly version: number;
}

const insert = statement<never, [id: string, text: string]>(
  'notes.insert',
  'insert into notes.note (id, text) values ($1, $2)',
);
const insertFile = statement<never, [id: string, name: string, hash: string]>(
  'notes.insert-file',
  'insert into notes.note (id, text, file) values ($1, $2, $3)',
);
const find = statement<NoteRow, [id: string]>('notes.find', 'select id, text, version from notes.note where id = $1');
const lock = statement<NoteRow, [id: string]>(
  'notes.lock',
  'select id, text, version from notes.note where id = $1 for update',
);
const change = statement<NoteRow, [id: string, text: string]>(
  'notes.change',
  'update notes.note set text = $2, version = version + 1 where id = $1 returning id, text, version',
);
const list = statement<NoteRow, [limit: number]>(
  'notes.list',
  'select id, text, version from notes.note order by id desc limit $1',
);
const findFile = statement<{ readonly text: string; readonly file: string }, [id: string]>(
  'notes.find-file',
  'select text, file from notes.note where id = $1',
);

const noSuchNote = {
  code: 'notes.no-such-note',
  status: 404,
  title: { zh: '没有这条笔记', en: 'There is no such note' },
};
const words = (zh: string, en: string) => ({ zh, en });

/** What a test wants to hold up or look into while a request is under way. */
export const switches: { beforeAnswer: () => Promise<void>; handled: number } = {
  beforeAnswer: () => Promise.resolve(),
  handled: 0,
};

/** The smallest module with every kind of route, for the tests of the HTTP edge. */
export const notesModule = defineModule({
  name: 'notes',
  title: { zh: '笔记', en: 'Notes' },
  plan: [],
  beyond: 'It exists in tests only.',
  migrations: new URL('migrations/', import.meta.url),
  permissions: [{ name: 'notes.purge', title: { zh: '清除笔记', en: 'Purge notes' } }],
  problems: [noSuchNote],
  routes: [
    read({
      path: '/notes',
      operation: 'listNotes',
      summary: words('笔记列表', 'List notes'),
      access: 'public',
      schemas: {
        query: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25 })) }),
        response: Type.Object({ notes: Type.Array(Note) }),
      },
      handle: async ({ runtime, query }) => ({ body: { notes: await runtime.db.many(list, [query.limit ?? 25]) } }),
    }),
    read({
      path: '/notes/:id',
      operation: 'readNote',
      summary: words('读取笔记', 'Read a note'),
      access: 'signed-in',
      schemas: { params: ById, response: Note },
      problems: ['notes.no-such-note'],
      handle: async ({ runtime, params }) => {
        const note = await runtime.db.maybe(find, [params.id]);
        if (!note) throw new Problem(noSuchNote);
        return { body: note, version: note.version };
      },
    }),
    write('POST', {
      path: '/notes',
      operation: 'writeNote',
      summary: words('写笔记', 'Write a note'),
      access: 'signed-in',
      schemas: {
        body: Type.Object(
          {
            text: Type.String({ minLength: 1, maxLength: 200 }),
            colour: Type.Optional(Type.Union([Type.Literal('red'), Type.Literal('green')])),
            pages: Type.Optional(Type.Integer({ minimum: 1 })),
          },
          { additionalProperties: false },
        ),
        response: Note,
      },
      handle: async ({ body }, work) => {
        switches.handled += 1;
        const id = work.newId();
        await work.run(insert, [id, body.text]);
        await switches.beforeAnswer();
        return {
          status: 201,
          body: { id, text: body.text, version: 1 },
          version: 1,
          headers: { location: `/api/notes/${id}` },
        };
      },
    }),
    write('PUT', {
      path: '/notes/:id',
      operation: 'changeNote',
      summary: words('修改笔记', 'Change a note'),
      access: 'signed-in',
      schemas: { params: ById, body: Type.Object({ text: Type.String() }), response: Note },
      problems: ['notes.no-such-note', 'runtime.version-mismatch'],
      handle: async ({ params, body, ifMatch }, work) => {
        const note = await work.maybe(lock, [params.id]);
        if (!note) throw new Problem(noSuchNote);
        checkVersion(ifMatch, note.version);
        const changed = await work.one(change, [params.id, body.text]);
        return { body: changed, version: changed.version };
      },
    }),
    write('DELETE', {
      path: '/notes',
      operation: 'purgeNotes',
      summary: words('清除笔记', 'Purge notes'),
      access: { permission: 'notes.purge' },
      schemas: {},
      handle: () => Promise.resolve({}),
    }),
    write('POST', {
      path: '/notes/break',
      operation: 'breakNote',
      summary: words('出错', 'Break'),
      access: 'public',
      schemas: { body: Type.Object({ secret: Type.String() }) },
      handle: ({ body }, work) => work.run(insert, ['not-a-uuid', body.secret]).then(() => ({})),
    }),
    write('POST', {
      path: '/notes/session',
      operation: 'openNoteSession',
      summary: words('登录', 'Sign in'),
      access: 'public',
      rate: 'sign-in',
      schemas: {},
      handle: () => {
        switches.handled += 1;
        return Promise.resolve({ headers: { 'set-cookie': 'ym_session=s; HttpOnly' } });
      },
    }),
    upload({
      path: '/notes/files',
      operation: 'attachFile',
      summary: words('上传附件', 'Attach a file'),
      access: 'signed-in',
      upload: { mediaTypes: ['application/pdf', 'image/jpeg', 'image/png', 'image/gif', 'application/zip'] },
      schemas: {
        response: Type.Object({
          id: Type.String(),
          hash: Type.String(),
          mediaType: Type.String(),
          sizeBytes: Type.Integer(),
        }),
      },
      handle: async (_input, work, file) => {
        const id = work.newId();
        await work.run(insertFile, [id, file.name, file.hash]);
        return { status: 201, body: { id, hash: file.hash, mediaType: file.mediaType, sizeBytes: file.sizeBytes } };
      },
    }),
    read({
      path: '/notes/:id/file',
      operation: 'readFile',
      summary: words('下载附件', 'Download the file'),
      access: 'signed-in',
      schemas: { params: ById },
      handle: async ({ runtime, params }) => {
        const row = await runtime.db.one(findFile, [params.id]);
        const stored = await runtime.files.find(row.file);
        if (!stored) throw new Problem(noSuchNote);
        return { file: { ...stored, fileName: row.text } };
      },
    }),
  ],
});
