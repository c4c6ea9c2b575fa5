import { parseDivisionCode, PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import { parsePlainDate } from '@yunmeng/kernel/plain-date';
import { module as regions } from '@yunmeng/regions';
import { type Actor, type DeliveredEvent, defineModule, systemActor } from '@yunmeng/runtime';
import { useHouse } from '@yunmeng/runtime/testing';
import { beforeAll, describe, expect, it } from 'vitest';

import { catalogue } from '../catalogue/catalogue.ts';
import { findItem, findItemId } from '../item-store.ts';
import { module } from '../module.ts';
import { publishCatalogue } from '../publish/publish-catalogue.ts';
import { searchItems } from '../search/search-items.ts';
import { importItems, type ImportResult, type ItemList } from './import-items.ts';
import { type ImportReportRow, listImportRows } from './import-report.ts';

const heard: DeliveredEvent[] = [];
const listener = defineModule({
  name: 'listener',
  title: { zh: '听众', en: 'Listener' },
  plan: [],
  beyond: 'a test',
  consumers: [
    {
      name: 'listener.hear',
      types: ['items.imported'],
      async handle(_, event) {
        heard.push(await Promise.resolve(event));
      },
    },
  ],
});
const house = useHouse({ modules: [regions, module, listener] });
const day = parsePlainDate('2026-11-24');
const heading = 'department,main_item,name,area_code,item_code,task_type,dept_code';
const localCode = '511A0138000000-511602000000-000-115113010833722043-1-00';

/** A list of these lines, in that encoding. */
function aList(lines: readonly string[], more: Partial<ItemList> & { readonly bytes?: Uint8Array } = {}): ItemList {
  const { bytes = new TextEncoder().encode(lines.join('\n')), ...rest } = more;
  return {
    fileName: 'list.csv',
    async *open() {
      for (let at = 0; at < bytes.length; at += 1000) yield await Promise.resolve(bytes.subarray(at, at + 1000));
    },
    ...rest,
  };
}

/** A row of county `area`; its code is made from its name. */
function aRow(name: string, change: { area?: string; code?: string; type?: string; dept?: string } = {}): string {
  const { area = '511602000000', code = `L-${name}-1`, type = '1', dept = '11511301008778183N' } = change;
  return `区经信局,未分类,${name},${area},${code},${type},${dept}`;
}

const imports = (list: ItemList, actor: Actor = systemActor): Promise<ImportResult> =>
  house.runtime.act({ actor }, (work) => importItems(work, list));
const rowsOf = (result: ImportResult): Promise<ImportReportRow[]> => listImportRows(house.runtime.db, result.runId);
const codesIn = (row: ImportReportRow | undefined) => row?.reasons.map((reason) => reason.code);

beforeAll(async () => {
  await regions.load?.(house.runtime);
  await house.runtime.act({ actor: systemActor }, (work) => publishCatalogue(work, catalogue));
});

describe('importItems', () => {
  it('brings new rows in, changes nothing the second time, and makes a version of what changed', async () => {
    const list = aList([heading, aRow('甲许可'), aRow('乙给付', { type: '5' })]);
    expect(await imports(list)).toMatchObject({
      total: 2,
      added: 2,
      changed: 0,
      unchanged: 0,
      wrong: 0,
      encoding: 'utf-8',
    });
    expect(await imports(list)).toMatchObject({ total: 2, added: 0, changed: 0, unchanged: 2, wrong: 0 });

    const renamed = aList([heading, aRow('甲许可（新办）', { code: 'L-甲许可-1' }), aRow('乙给付', { type: '5' })]);
    expect(await imports(renamed)).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    const id = await findItemId(house.runtime.db, '511600000000', 'L-甲许可-1');
    const item = await findItem(house.runtime.db, id ?? '', day);
    expect(item?.guide).toMatchObject({
      name: '甲许可（新办）',
      version: 2,
      effectiveOn: '2026-11-24',
      source: 'import',
    });
  });

  it('tells of each batch once, whatever became of its rows', async () => {
    await house.drain();
    heard.length = 0;
    const result = await imports(aList([heading, aRow('听得到'), aRow('听得到')]));
    await house.drain();
    expect(heard.map((event) => [event.aggregate.id, event.data])).toEqual([
      [result.runId, { source: 'import', total: 2, added: 1, changed: 0, unchanged: 0, wrong: 1 }],
    ]);
  });

  it('finds an imported item by its words in its region, and lets people apply for it', async () => {
    await imports(
      aList([heading, aRow('举办高危险性体育赛事活动许可', { code: localCode })], { regionName: '广安市广安区' }),
    );
    const page = await searchItems(house.runtime.db, { q: '办体育赛事', region: '511602000000' }, house.runtime.now());
    expect(page.items[0]).toMatchObject({
      name: '举办高危险性体育赛事活动许可',
      code: localCode,
      isOpenToApplication: true,
      source: 'import',
      region: { code: '511602000000', name: '广安市广安区' },
      promisedLimit: { count: 20, unit: 'working-day' },
    });
    const item = await findItem(house.runtime.db, page.items[0]?.id ?? '', day);
    expect(item?.guide).toMatchObject({
      isLimitDefault: true,
      codeScheme: 'unknown',
      materials: [{ name: '申请材料', need: 'optional' }],
    });
    expect(item?.guide.summary?.zh).toContain('行政许可法第四十二条');
  });

  it('keeps a code of 55 characters as it stands', async () => {
    expect(localCode).toHaveLength(55);
    const result = await imports(aList([heading, aRow('某许可', { code: localCode.replace('0138', '0139') })]));
    expect((await rowsOf(result))[0]).toMatchObject({ outcome: 'new', code: localCode.replace('0138', '0139') });
  });

  it('reads GB 18030, and a byte-order mark', async () => {
    // 区局,食品许可 in GB 18030.
    const gb = [0xc7, 0xf8, 0xbe, 0xd6, 0x2c, 0xca, 0xb3, 0xc6, 0xb7, 0xd0, 0xed, 0xbf, 0xc9];
    const ascii = (text: string) => [...new TextEncoder().encode(text)];
    const bytes = Uint8Array.from([
      ...ascii('department,name,area_code,item_code,task_type\n'),
      ...gb,
      ...ascii(',511602,GB-1,1\n'),
    ]);
    const result = await imports(aList([], { bytes }));
    expect(result).toMatchObject({ encoding: 'gb18030', added: 1 });
    expect((await rowsOf(result))[0]).toMatchObject({ name: '食品许可' });

    expect(await imports(aList([`\ufeff${heading}`, aRow('有标记')]))).toMatchObject({ encoding: 'utf-8', added: 1 });
  });

  it('takes columns in any order, and keeps in the report those that nobody knows', async () => {
    const result = await imports(
      aList(['Name, ITEM_CODE ,note,task_type,department,area_code', '任意顺序,ORDER-1,备注一,7,区局,511602']),
    );
    expect((await rowsOf(result))[0]).toMatchObject({ outcome: 'new', raw: { note: '备注一', Name: '任意顺序' } });
  });

  it('leaves a wrong row out with its reason and its line, and loses no other for it', async () => {
    const result = await imports(
      aList([
        heading,
        aRow('好的一'),
        '区局,未分类,少一格,511602,S-1,1',
        aRow('好的一'),
        aRow('', { code: 'S-2' }),
        aRow('没编码', { code: '' }),
        aRow('坏区划', { area: '51160' }),
        aRow('坏字\ufffd节', { code: 'S-3' }),
        '区局,未分类,"没有收尾,511602000000,S-4,1,X',
        aRow('好的二'),
      ]),
    );
    expect(result).toMatchObject({ total: 9, added: 2, wrong: 7 });
    const rows = await rowsOf(result);
    expect(rows.map((row) => [row.line, row.outcome])).toEqual([
      [2, 'new'],
      [3, 'wrong'],
      [4, 'wrong'],
      [5, 'wrong'],
      [6, 'wrong'],
      [7, 'wrong'],
      [8, 'wrong'],
      [9, 'wrong'],
      [10, 'new'],
    ]);
    expect(rows.map(codesIn)).toEqual(
      [
        [],
        ['ragged-row'],
        ['repeated-code'],
        ['blank-cell'],
        ['blank-cell'],
        ['bad-area-code'],
        ['unreadable-bytes'],
        ['open-quote'],
        [],
      ].map((codes) => codes.map((code) => `service-items.${code}`)),
    );
    expect(rows[2]?.reasons[0]?.detail.zh).toBe('事项编码和第2行的一样，这一行没有导入。请核对两行哪一行对。');
  });

  it('keeps unknown types and odd codes, and says so', async () => {
    const result = await imports(aList([heading, aRow('怪类型', { type: '37', dept: '68236467-9' })]));
    const [row] = await rowsOf(result);
    expect(row?.outcome).toBe('new');
    expect(row?.warnings.map((warning) => warning.code)).toEqual([
      'service-items.unknown-type',
      'service-items.unknown-code-scheme',
      'service-items.odd-department-code',
    ]);
    const item = await findItem(house.runtime.db, row?.itemId ?? '', day);
    expect(item?.guide).toMatchObject({
      type: 'unknown',
      isOpenToApplication: false,
      materials: [],
      org: { code: '68236467-9' },
    });
  });

  it('never replaces an item that the catalogue keeps', async () => {
    const code = catalogue[0]?.content.code ?? '';
    const result = await imports(aList([heading, aRow('想盖过目录', { code, area: '420923' })]));
    expect(codesIn((await rowsOf(result))[0])).toEqual(['service-items.code-in-catalogue']);
  });

  it('gives way to the catalogue for good once that takes an imported item over', async () => {
    const [item] = catalogue;
    if (!item) throw new Error('the catalogue is empty');
    const code = `${item.content.code.slice(0, -3)}777`;
    const list = aList([heading, aRow('先导入的', { code, area: '420923' })]);
    expect(await imports(list)).toMatchObject({ added: 1 });
    const taken = { ...item, id: '01930000-0000-7000-8000-000000000777', content: { ...item.content, code } };
    const counts = await house.runtime.act({ actor: systemActor }, (work) => publishCatalogue(work, [taken]));
    expect(counts).toMatchObject({ changed: 1 });
    expect(codesIn((await rowsOf(await imports(list)))[0])).toEqual(['service-items.code-in-catalogue']);
  });

  it('gives rows without a division that of the call', async () => {
    const region = parseDivisionCode('420923');
    const result = await imports(aList(['department,name,item_code,task_type', '县局,没写区划,R-1,1'], { region }));
    const item = await findItem(house.runtime.db, (await rowsOf(result))[0]?.itemId ?? '', day);
    expect(item?.guide.region).toEqual({ code: '420923000000', name: '孝感市云梦县' });
  });

  it.each([
    { lines: [], code: 'service-items.import-empty', why: 'an empty file' },
    { lines: [heading], code: 'service-items.import-empty', why: 'a heading without rows' },
    {
      lines: ['部门,名称', '局,证'],
      code: 'service-items.import-columns-missing',
      why: 'a heading without the columns',
    },
    {
      lines: ['department,name,item_code,task_type', 'a,b,c,1'],
      code: 'service-items.import-columns-missing',
      why: 'no division anywhere',
    },
  ])('refuses $why with $code and leaves nothing behind', async ({ lines, code }) => {
    await expect(imports(aList(lines))).rejects.toMatchObject({ code });
  });
});

describe('who may import', () => {
  const official = (regionCode: string | undefined): Actor => ({
    accountId: 'someone',
    kind: 'official',
    name: '周九',
    roles: ['item-admin'],
    grants:
      regionCode === undefined
        ? []
        : [{ permission: 'service-items.import', regionCode: parseDivisionCode(regionCode) }],
  });

  it('is nobody without the permission', async () => {
    await expect(imports(aList([heading, aRow('无权')]), official(undefined))).rejects.toMatchObject({
      code: 'runtime.forbidden',
    });
  });

  it('is an official for the rows of his own region only', async () => {
    const list = aList([heading, aRow('本县的', { area: '420923' }), aRow('外地的')]);
    const result = await imports(list, official('420923'));
    expect((await rowsOf(result)).map((row) => [row.outcome, codesIn(row)])).toEqual([
      ['new', []],
      ['wrong', ['runtime.forbidden']],
    ]);
    expect(
      await imports(aList([heading, aRow('全省都行', { area: '421000' })]), official(PROVINCE_HUBEI)),
    ).toMatchObject({ added: 1 });
  });
});
