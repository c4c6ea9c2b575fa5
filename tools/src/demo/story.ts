import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Answers, Form } from '@yunmeng/forms/contract';

import { fillForm } from './fill-form.ts';
import { HttpClient, RefusedRequest } from './http-client.ts';
import { onePixelPng } from './one-pixel-png.ts';

/** One step of the story as it is told. */
interface Told {
  readonly step: string;
  readonly who: string;
  readonly says: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

interface StoryOptions {
  /** Address of the server, e.g. `http://127.0.0.1:8080`. */
  readonly base: string;
  readonly password: string;
  tell(told: Told): void;
  /** Folder in which the documents of the case are left. */
  readonly keep?: string | undefined;
}

const list = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? (value as Record<string, unknown>[]) : []; // reason: our own API, read field by field
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Plays the main job over HTTP, every person with his own session. @returns the outcome of the case */
export async function playStory(options: StoryOptions): Promise<string> {
  const { tell } = options;
  const enter = async (login: string): Promise<HttpClient> => {
    const client = new HttpClient(options.base);
    await client.signIn(login, options.password);
    return client;
  };

  const citizen = await enter('zhangsan');
  const caseId = await apply(citizen, tell);
  const read = async (client: HttpClient): Promise<{ detail: Record<string, unknown>; version: number }> => {
    const detail = await client.get(`/cases/${caseId}`);
    return { detail, version: Number(detail['version']) };
  };
  const act = async (client: HttpClient, name: string, body: unknown): Promise<Record<string, unknown>> =>
    client.post(`/cases/${caseId}/${name}`, body, (await read(client)).version);

  const clerk = await enter('clerk');
  await claim(clerk, caseId);
  await act(clerk, 'accept', { opinion: '材料齐全，符合法定形式' });
  tell({ step: 'accept', who: '王五（窗口）', says: '受理了申请，承诺和法定两个时限开始计算' });

  const reviewer = await enter('reviewer');
  await claim(reviewer, caseId);
  await act(reviewer, 'review', { opinion: '平面图与现场一致，符合条件', recommendation: 'approve' });
  tell({ step: 'review', who: '赵六（审查）', says: '写了审查意见：建议批准' });

  try {
    await act(reviewer, 'decide', { outcome: 'granted', reason: '我自己审的，我自己批。' });
    throw new Error('the reviewer was allowed to decide: separation of persons does not hold');
  } catch (error) {
    if (!(error instanceof RefusedRequest)) throw error;
    const facts = { code: error.code };
    tell({
      step: 'separation',
      who: '赵六（审查）',
      says: `想自己作决定，被拒绝：${error.message.split(': ').at(-1) ?? ''}`,
      facts,
    });
  }

  const decider = await enter('decider');
  await claim(decider, caseId);
  await act(decider, 'decide', { outcome: 'granted', reason: '申请人符合法定条件，材料真实完整，准予。' });
  tell({ step: 'decide', who: '钱七（决定）', says: '作出决定：准予' });

  const { detail } = await read(citizen);
  const outcome = text(detail['outcome']);
  tell({
    step: 'see',
    who: '张三',
    says: '看到了决定和理由，也看到了不服该找谁、到什么时候',
    facts: { outcome, decision: detail['decision'] },
  });
  const replay = await citizen.get(`/cases/${caseId}/replay/promised`);
  tell({ step: 'replay', who: '张三', says: `把承诺时限逐日算了一遍，共${list(replay['days']).length}天` });
  await citizen.post(`/cases/${caseId}/rating`, { grade: 'very-satisfied', tags: [] });
  tell({ step: 'rate', who: '张三', says: '评价：非常满意。不评也可以，没有默认好评' });

  if (options.keep) {
    mkdirSync(options.keep, { recursive: true });
    writeFileSync(join(options.keep, 'case.json'), `${JSON.stringify((await read(citizen)).detail, null, 2)}\n`);
    writeFileSync(join(options.keep, 'replay-promised.json'), `${JSON.stringify(replay, null, 2)}\n`);
    tell({ step: 'keep', who: '演示', says: `办件和逐日复算留在${options.keep}` });
  }
  return outcome;
}

async function apply(citizen: HttpClient, tell: StoryOptions['tell']): Promise<string> {
  const found = await citizen.get(`/items?q=${encodeURIComponent('开早餐店')}&region=420923000000`);
  const item = list(found['items']).find((one) => one['isOpenToApplication'] === true);
  if (!item) throw new Error('the search for 开早餐店 found no item that can be applied for');
  tell({
    step: 'search',
    who: '张三',
    says: `搜“开早餐店”，找到“${text(item['name'])}”`,
    facts: { itemId: item['id'] },
  });

  const guide = await citizen.get(`/items/${text(item['id'])}`);
  tell({
    step: 'guide',
    who: '张三',
    says: `看了办事指南：要准备${list(guide['materials']).filter((one) => one['waiver'] === 'none').length}份材料`,
  });

  const draft = await citizen.post('/drafts', { itemId: item['id'] });
  const path = `/drafts/${text(draft['id'])}`;
  const answers = fillForm(draft['form'] as Form, draft['answers'] as Answers); // reason: the contract of our own API
  await citizen.put(`${path}/answers`, { answers }, Number(draft['version']));
  for (const material of list(draft['materials'])) {
    if (material['need'] !== 'required' || material['waiver'] !== 'none') continue;
    await citizen.upload(`${path}/materials/${text(material['code'])}/files?name=photo.png`, onePixelPng, 'image/png');
  }
  const check = await citizen.post(`${path}/check`, {});
  tell({ step: 'fill', who: '张三', says: `填了表，传了材料，检查出${list(check['findings']).length}个问题` });
  const receipt = await citizen.post(`${path}/submit`, { pledge: true });
  tell({
    step: 'submit',
    who: '张三',
    says: `提交了，查询码${text(receipt['queryCode'])}`,
    facts: {
      caseNumber: receipt['caseNumber'],
      queryCode: receipt['queryCode'],
      acceptanceDue: receipt['acceptanceDue'],
    },
  });
  return text(receipt['caseId']);
}

/** Takes the waiting task of the case, if it is offered. */
async function claim(official: HttpClient, caseId: string): Promise<void> {
  const page = await official.get('/tasks?group=available&limit=100');
  const task = list(page['tasks']).find((one) => (one['case'] as Record<string, unknown>)['id'] === caseId); // reason: the contract of our own API
  if (!task) throw new Error(`the task of case ${caseId} is not among those that can be taken`);
  await official.post(`/tasks/${text(task['id'])}/claim`, {});
}
