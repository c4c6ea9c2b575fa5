import { randomInt, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Answers, Form } from '@yunmeng/forms/contract';
import { fillForm } from '@yunmeng/tools/demo/fill-form';
import { HttpClient } from '@yunmeng/tools/demo/http-client';
import { onePixelPng } from '@yunmeng/tools/demo/one-pixel-png';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

import {
  freePort,
  killServerProcess,
  type ServerProcess,
  startServerProcess,
  untilReady,
} from '../src/server-process.ts';
import { sendUntilAnswered } from '../src/stubborn-client.ts';

const KILLS = process.env['YUNMENG_LONG'] ? 200 : 20;
const PASSWORD = 'yunmeng-demo-2026';
const manyRequests = {
  YUNMENG_RATE_LIMITS: 'read=1000000,write=1000000,search=1000000,upload=1000000,sign-in=1000000',
};

let home = '';
let port = 0;
let server: ServerProcess;
let isOver = false;
/** Every case whose acceptance by the clerk was acknowledged. */
const acknowledged: { caseId: string; queryCode: string; isAccepted: boolean }[] = [];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'yunmeng-kill-'));
  chmodSync(home, 0o755);
  port = await freePort();
  server = await startServerProcess(home, port, manyRequests);
}, 120_000);

afterAll(async () => {
  server.child.kill('SIGTERM');
  await wait(3_000);
  await killServerProcess(server);
  rmSync(home, { recursive: true, force: true });
}, 30_000);

const base = (): string => `http://127.0.0.1:${port}`;
const json = (value: unknown) => ({ body: JSON.stringify(value), mediaType: 'application/json', key: randomUUID() });

/** Signs in, however long the server takes to come back. */
async function enter(login: string): Promise<HttpClient> {
  const client = new HttpClient(base());
  await sendUntilAnswered(client, 'POST', '/session', json({ login, password: PASSWORD }));
  return client;
}

interface Asked {
  readonly code: string;
  readonly need: string;
  readonly waiver: string;
}

/** One citizen and one clerk, opening and accepting cases until told to stop. */
async function work(citizen: HttpClient, clerk: HttpClient, itemId: string): Promise<void> {
  while (!isOver) {
    const draft = await sendUntilAnswered(citizen, 'POST', '/drafts', json({ itemId }));
    const path = `/drafts/${String(draft['id'])}`;
    const answers = fillForm(draft['form'] as Form, draft['answers'] as Answers); // reason: the contract of our own API
    await sendUntilAnswered(citizen, 'PUT', `${path}/answers`, {
      ...json({ answers }),
      ifMatch: Number(draft['version']),
    });
    const materials = draft['materials'] as Asked[]; // reason: the contract of our own API
    for (const { code, need, waiver } of materials) {
      if (need !== 'required' || waiver !== 'none') continue;
      const file = { body: onePixelPng, mediaType: 'image/png', key: randomUUID() };
      await sendUntilAnswered(citizen, 'POST', `${path}/materials/${code}/files?name=photo.png`, file);
    }
    const receipt = await sendUntilAnswered(citizen, 'POST', `${path}/submit`, json({ pledge: true }));
    const known = { caseId: String(receipt['caseId']), queryCode: String(receipt['queryCode']), isAccepted: false };
    acknowledged.push(known);
    await sendUntilAnswered(clerk, 'POST', `/cases/${known.caseId}/accept`, {
      ...json({}),
      ifMatch: Number(receipt['caseVersion'] ?? 1),
    });
    known.isAccepted = true;
  }
}

interface ClusterRecord {
  readonly dataFolder: string;
  readonly port: number;
  readonly password: string;
}

/** What the server wrote down about its embedded database. */
const clusterRecord = (): ClusterRecord =>
  JSON.parse(readFileSync(join(home, 'postgres.json'), 'utf8')) as ClusterRecord; // reason: our own record

/** The process that PostgreSQL itself says it is. */
function postgresPid(): number | undefined {
  if (!existsSync(join(home, 'postgres.json'))) return undefined;
  const { dataFolder } = clusterRecord();
  const pidFile = join(dataFolder, 'postmaster.pid');
  return existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : undefined;
}

/** Kills PostgreSQL. @returns false when it is just being started again and there is nothing to kill */
function killDatabase(): boolean {
  const database = postgresPid();
  try {
    return database !== undefined && process.kill(database, 'SIGKILL');
  } catch {
    return false;
  }
}

async function killSomething(): Promise<void> {
  await wait(randomInt(200, 2_000));
  if (randomInt(2) === 0 && killDatabase()) return untilReady(base());
  await killServerProcess(server);
  server = await startServerProcess(home, port, manyRequests);
}

it(
  `after ${KILLS} kills of server and database at random moments nothing acknowledged is missing or doubled`,
  async () => {
    const citizens = [await enter('zhangsan'), await enter('lisi')];
    const clerk = await enter('clerk');
    const found = await clerk.get(`/items?q=${encodeURIComponent('开早餐店')}&region=420923000000`);
    const [item] = found['items'] as { id: string }[]; // reason: the contract of our own API

    const working = Promise.all(citizens.map((citizen) => work(citizen, clerk, item?.id ?? '')));
    for (let kill = 0; kill < KILLS; kill += 1) await killSomething();
    isOver = true;
    await working;

    expect(acknowledged.length).toBeGreaterThan(KILLS / 4);
    const ids = acknowledged.map(({ caseId }) => caseId);
    expect(new Set(ids).size).toBe(ids.length);

    const { port: databasePort, password } = clusterRecord();
    const client = new pg.Client({
      host: '127.0.0.1',
      port: databasePort,
      user: 'yunmeng',
      password,
      database: 'yunmeng',
    });
    client.on('error', () => undefined);
    await client.connect();
    const cases = await client.query<{
      id: string;
      state: string;
      version: number;
      actions: number;
      accepted: number;
      submitted: number;
    }>(
      `select c.id, c.state, c.version,
         (select count(*)::int from cases.action a where a.city_code = c.city_code and a.case_id = c.id) as actions,
         (select count(*)::int from cases.action a where a.city_code = c.city_code and a.case_id = c.id and a.kind = 'accept') as accepted,
         (select count(*)::int from cases.action a where a.city_code = c.city_code and a.case_id = c.id and a.kind = 'open') as submitted
       from cases."case" c`,
    );
    const byId = new Map(cases.rows.map((row) => [row.id, row]));
    for (const { caseId, isAccepted } of acknowledged) {
      const row = byId.get(caseId);
      expect(row, `case ${caseId} was acknowledged`).toBeDefined();
      expect(row).toMatchObject({
        submitted: 1,
        accepted: isAccepted ? 1 : row?.accepted,
        actions: Number(row?.version),
      });
    }
    // One acceptance at most was under way and unanswered at the end; nothing else may exist beyond what was answered.
    expect(cases.rows.filter((row) => !ids.includes(row.id))).toEqual([]);
    const records = await client.query<{ count: string }>(
      `select count(*) from runtime.audit_record where action = 'cases.open-case'`,
    );
    expect(Number(records.rows[0]?.count)).toBe(cases.rows.length);
    await client.end();
  },
  KILLS * 15_000 + 120_000,
);
