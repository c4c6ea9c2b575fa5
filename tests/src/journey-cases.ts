import type { Answers, Form } from '@yunmeng/forms/contract';
import { fillForm } from '@yunmeng/tools/demo/fill-form';
import { onePixelPng } from '@yunmeng/tools/demo/one-pixel-png';

import type { JourneyHouse } from './journey-house.ts';

/** A case that was sent over HTTP, because the journey is about what comes after. */
export interface SentCase {
  readonly caseId: string;
  /** In fours, as pages show it. */
  readonly queryCode: string;
}

type Body = Readonly<Record<string, unknown>>;

/** Id of the item whose name is this, in its latest version. */
export async function itemId(house: JourneyHouse, name: string, region = '420923000000'): Promise<string> {
  const client = await house.enter('zhangsan');
  const { items } = await client.get(`/items?q=${encodeURIComponent(name)}&region=${region}`);
  const item = records(items).find((one) => one['name'] === name);
  if (!item) throw new Error(`there is no item ${name}`);
  return String(item['id']);
}

/** Begins an application afresh and fills in everything. @returns the id of the draft */
export async function fillDraft(house: JourneyHouse, item: string, login = 'zhangsan'): Promise<string> {
  const client = await house.enter(login);
  // Beginning again would go on with what an earlier test left.
  const { drafts } = await client.get('/drafts');
  for (const left of records(drafts)) await client.send('DELETE', `/drafts/${String(left['id'])}`);
  const draft = await client.post('/drafts', { itemId: await itemId(house, item) });
  const path = `/drafts/${String(draft['id'])}`;
  const answers = fillForm(draft['form'] as Form, draft['answers'] as Answers); // reason: the contract of our own API
  await client.put(`${path}/answers`, { answers }, Number(draft['version']));
  for (const material of records(draft['materials'])) {
    if (material['need'] !== 'required' || material['waiver'] !== 'none') continue;
    await client.upload(`${path}/materials/${String(material['code'])}/files?name=photo.png`, onePixelPng, 'image/png');
  }
  return String(draft['id']);
}

/** An application for an item, complete and sent. */
export async function sendCase(house: JourneyHouse, item: string, login = 'zhangsan'): Promise<SentCase> {
  const draftId = await fillDraft(house, item, login);
  const client = await house.enter(login);
  const receipt = await client.post(`/drafts/${draftId}/submit`, { pledge: true });
  return {
    caseId: String(receipt['caseId']),
    queryCode: String(receipt['queryCode']).replace(/(.{4})(?=.)/g, '$1 '),
  };
}

/** One act of an official, who claims its task first. */
export async function act(house: JourneyHouse, login: string, of: { caseId: string; name: string; body: Body }) {
  const official = await house.enter(login);
  const { tasks } = await official.get('/tasks?group=available&limit=100');
  const task = records(tasks).find((one) => record(one['case'])['id'] === of.caseId);
  if (task) await official.post(`/tasks/${String(task['id'])}/claim`, {});
  const { version } = await official.get(`/cases/${of.caseId}`);
  await official.post(`/cases/${of.caseId}/${of.name}`, of.body, Number(version));
}

/** How many cases of a citizen there are. */
export async function countCases(house: JourneyHouse, login: string): Promise<number> {
  const client = await house.enter(login);
  const { total } = await client.get('/my-cases?limit=20');
  return Number(total);
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
