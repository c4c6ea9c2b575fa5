import type { Answers, Form } from '@yunmeng/forms/contract';
import { fillForm } from '@yunmeng/tools/demo/fill-form';
import { HttpClient } from '@yunmeng/tools/demo/http-client';
import { onePixelPng } from '@yunmeng/tools/demo/one-pixel-png';

type Json = Record<string, unknown>;

/** A draft that only waits to be submitted, and its applicant. */
export interface PreparedDraft {
  readonly citizen: HttpClient;
  readonly path: string;
}

/** Someone of the demonstration, signed in. */
export async function signedIn(base: string, login: string): Promise<HttpClient> {
  const client = new HttpClient(base);
  await client.signIn(login, 'yunmeng-demo-2026');
  return client;
}

/** Fills one draft for each item of the county that can be applied for, for each citizen. */
export async function prepareDrafts(citizens: readonly HttpClient[]): Promise<PreparedDraft[]> {
  const prepared: PreparedDraft[] = [];
  for (const citizen of citizens) {
    const found = await citizen.get('/items?region=420923000000&limit=50');
    const items = found['items'] as Json[]; // reason: the contract of our own API
    for (const item of items) {
      const { code } = item['region'] as Json; // reason: the contract of our own API
      const isOurs = item['isOpenToApplication'] === true && code === '420923000000';
      const path = isOurs ? await prepare(citizen, item['id']) : undefined;
      if (path !== undefined) prepared.push({ citizen, path });
    }
  }
  return prepared;
}

/** @returns nothing when made-up answers do not do for this item */
async function prepare(citizen: HttpClient, itemId: unknown): Promise<string | undefined> {
  const draft = await citizen.post('/drafts', { itemId });
  const path = `/drafts/${String(draft['id'])}`;
  const answers = fillForm(draft['form'] as Form, draft['answers'] as Answers); // reason: the contract of our own API
  await citizen.put(`${path}/answers`, { answers }, Number(draft['version']));
  const materials = draft['materials'] as Json[]; // reason: the contract of our own API
  for (const { code, need, waiver } of materials) {
    if (need !== 'required' || waiver !== 'none') continue;
    await citizen.upload(`${path}/materials/${String(code)}/files?name=photo.png`, onePixelPng, 'image/png');
  }
  const { findings } = await citizen.post(`${path}/check`, {});
  if (Array.isArray(findings) && findings.length === 0) return path;
  await citizen.send('DELETE', path);
  return undefined;
}
