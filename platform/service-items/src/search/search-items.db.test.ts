import { parseDivisionCode } from '@yunmeng/kernel/division-code';
import { parseInstant } from '@yunmeng/kernel/instant';
import { parsePlainDate } from '@yunmeng/kernel/plain-date';
import { module as regions } from '@yunmeng/regions';
import { systemActor } from '@yunmeng/runtime';
import { useHouse } from '@yunmeng/runtime/testing';
import { beforeAll, describe, expect, it } from 'vitest';

import { catalogue } from '../catalogue/catalogue.ts';
import { module } from '../module.ts';
import { publishCatalogue } from '../publish/publish-catalogue.ts';
import { scopesFor, searchItems } from './search-items.ts';

const house = useHouse({ modules: [regions, module] });
const now = parseInstant('2026-11-24T09:00:00+08:00');
const yunmeng = '420923000000';

beforeAll(async () => {
  await regions.load?.(house.runtime);
  await house.runtime.act({ actor: systemActor }, async (work) => publishCatalogue(work, catalogue));
});

describe('the item people mean is among the first three', () => {
  it.each([
    { q: '食品经营许可', wants: '食品经营许可（新办）' },
    { q: '开早餐店', wants: '食品经营许可（新办）' },
    { q: '我想开个早餐店需要什么手续', wants: '食品经营许可（新办）' },
    { q: '开饭馆', wants: '食品经营许可（新办）' },
    { q: '开一家奶茶店怎么办证', wants: '食品经营许可（新办）' },
    { q: '餐饮许可证', wants: '食品经营许可（新办）' },
    { q: '办健康证', wants: '从业人员预防性健康检查' },
    { q: '健康证在哪里办', wants: '从业人员预防性健康检查' },
    { q: '摆摊', wants: '食品摊贩备案' },
    { q: '想在夜市摆摊卖烧烤', wants: '食品摊贩备案' },
    { q: '生孩子', wants: '出生登记' },
    { q: '宝宝上户口', wants: '出生登记' },
    { q: '结婚领证', wants: '内地居民结婚登记' },
    { q: '退休', wants: '职工基本养老保险待遇申领（正常退休）' },
    { q: '怎么领养老金', wants: '职工基本养老保险待遇申领（正常退休）' },
    { q: '身份证丢了怎么办', wants: '居民身份证丢失补领' },
    { q: '补办身份证', wants: '居民身份证丢失补领' },
    { q: '办护照', wants: '普通护照签发（首次申领）' },
    { q: '出国要办什么', wants: '普通护照签发（首次申领）' },
    { q: '失业了能领多少钱', wants: '失业保险金申领' },
    { q: '取公积金', wants: '住房公积金提取' },
    { q: '外地看病报销', wants: '异地就医备案' },
    { q: '办低保', wants: '最低生活保障对象认定' },
    { q: '老人补贴', wants: '高龄津贴申领' },
    { q: '个体户营业执照', wants: '个体工商户设立登记' },
    { q: '开理发店', wants: '公共场所卫生许可（新办）' },
    { q: '开旅馆', wants: '公共场所卫生许可（新办）' },
    { q: '教师资格证', wants: '教师资格认定（幼儿园、小学、初中）' },
    { q: '当律师', wants: '律师执业许可（专职）' },
    { q: '护士注册', wants: '护士执业注册（首次）' },
    { q: '打井', wants: '取水许可审批' },
    { q: '砍树要不要办证', wants: '林木采伐许可证核发' },
    { q: '农村盖房子', wants: '农村村民宅基地审批' },
    { q: '邻居占了我的地', wants: '土地权属争议裁决' },
    { q: '举报过期食品有奖金吗', wants: '食品安全违法行为举报奖励' },
    { q: '建厂房立项', wants: '企业投资项目备案' },
    { q: '开旅行社', wants: '旅行社设立许可（国内和入境旅游业务）' },
    { q: 'tuixiu', wants: '职工基本养老保险待遇申领（正常退休）' },
    { q: 'kaizaocandian', wants: '食品经营许可（新办）' },
    { q: 'jiankangzheng', wants: '从业人员预防性健康检查' },
    { q: 'spjyxk', wants: '食品经营许可（新办）' },
    { q: 'bjkz', wants: '从业人员预防性健康检查' },
    { q: 'gjj', wants: '住房公积金提取' },
    { q: 'baitan', wants: '食品摊贩备案' },
    { q: '开早参店', wants: '食品经营许可（新办）' },
    { q: '办健庚证', wants: '从业人员预防性健康检查' },
    { q: '食品经营许司', wants: '食品经营许可（新办）' },
    { q: '居名身份证', wants: '居民身份证丢失补领' },
    { q: 'jiankanzheng', wants: '从业人员预防性健康检查' },
    { q: 'gongjijing', wants: '住房公积金提取' },
    { q: '公鸡金提取', wants: '住房公积金提取' },
    { q: '律师执业许可（专职）', wants: '律师执业许可（专职）' },
    { q: '  ＫＴＶ ', wants: '公共场所卫生许可（新办）' },
  ])('$q: $wants', async ({ q, wants }) => {
    const page = await searchItems(house.runtime.db, { q, region: yunmeng, limit: 3 }, now);
    expect(page.items.map((item) => item.name)).toContain(wants);
  });
});

describe('searchItems', () => {
  it('puts an exact name before everyday words, and those before mere likeness', async () => {
    const page = await searchItems(house.runtime.db, { q: '出生登记', region: yunmeng }, now);
    expect(page.items[0]?.name).toBe('出生登记');
    const stall = await searchItems(house.runtime.db, { q: '食品摊贩备案', region: yunmeng }, now);
    expect(stall.items[0]?.name).toBe('食品摊贩备案');
  });

  it('finds nothing for what nobody offers, and does not fail on signs', async () => {
    for (const q of ['量子纠缠', '%_\\\'"', "';drop table", '！！！', '\\', ':*&|!()']) {
      const page = await searchItems(house.runtime.db, { q, region: yunmeng }, now);
      expect(page.isTotalCapped).toBe(false);
    }
    expect((await searchItems(house.runtime.db, { q: '量子纠缠', region: yunmeng }, now)).items).toEqual([]);
  });

  it('gives every item of the county, city and province once, page by page, without words', async () => {
    const names: string[] = [];
    let after: string | undefined;
    do {
      const page = await searchItems(house.runtime.db, { region: yunmeng, limit: 7, ...(after ? { after } : {}) }, now);
      expect(page.total).toBe(catalogue.length);
      names.push(...page.items.map((item) => item.name));
      after = page.next;
    } while (after !== undefined);
    expect(names.toSorted()).toEqual(catalogue.map((item) => item.content.name).toSorted());
  });

  it.each([
    { region: '420900000000', counts: ['city', 'province'], why: 'a city sees its own and the province’s' },
    { region: '420000000000', counts: ['province'], why: 'the province sees its own' },
    { region: '420100000000', counts: ['province'], why: 'another city sees the province’s' },
    { region: '429004000000', counts: ['province'], why: 'a unit run by the province has no city' },
    { region: '420923100001', counts: ['county', 'city', 'province'], why: 'a village belongs to its county' },
    { region: '511602000000', counts: [], why: 'a county elsewhere sees none of Hubei' },
    { region: '000000000000', counts: [], why: 'what is no code has no items' },
  ])('$region: $why', async ({ region, counts }) => {
    const levels = { county: '420923', city: '420900', province: '420000' };
    const expected = catalogue.filter(
      (item) => counts.some((level) => item.content.region.code.startsWith(levels[level as keyof typeof levels])), // as: the table names its keys
    );
    const page = await searchItems(house.runtime.db, { region }, now);
    expect(page.total).toBe(expected.length);
  });

  it('resolves a county that no table knows by the structure of its code', async () => {
    const scopes = await scopesFor(house.runtime.db, parseDivisionCode('511602003'), parsePlainDate('2026-11-24'));
    expect(scopes).toEqual(['511602000000', '511600000000', '510000000000']);
  });

  it('narrows by theme and audience', async () => {
    const page = await searchItems(house.runtime.db, { region: yunmeng, theme: '水务气象' }, now);
    expect(page.items.map((item) => item.name)).toEqual(['取水许可审批']);
    const shops = await searchItems(house.runtime.db, { region: yunmeng, audience: 'enterprise', q: '开旅行社' }, now);
    expect(shops.items[0]?.name).toContain('旅行社');
    const people = await searchItems(house.runtime.db, { region: yunmeng, audience: 'person', theme: '水务气象' }, now);
    expect(people.total).toBe(0);
  });

  it('finds nothing before the day on which items take effect', async () => {
    const page = await searchItems(house.runtime.db, { q: '摆摊' }, parseInstant('2025-12-31T23:59:59+08:00'));
    expect(page.total).toBe(0);
  });

  it('refuses a page token that it did not make', async () => {
    await expect(searchItems(house.runtime.db, { after: 'abc' }, now)).rejects.toMatchObject({
      code: 'service-items.page-token-unreadable',
    });
  });

  it('leaves an item out that breaks a rule of the library, and keeps what is in force', async () => {
    const [item] = catalogue;
    if (!item) throw new Error('the catalogue is empty');
    const faulty = { ...item, content: { ...item.content, legalBases: [] } };
    const counts = await house.runtime.act({ actor: systemActor }, async (work) => publishCatalogue(work, [faulty]));
    expect(counts).toMatchObject({ total: 1, changed: 0, wrong: 1 });
  });

  it('has no second version, audit record or event after the same catalogue was published again', async () => {
    const counts = await house.runtime.act({ actor: systemActor }, async (work) => publishCatalogue(work, catalogue));
    expect(counts).toEqual({ total: catalogue.length, added: 0, changed: 0, unchanged: catalogue.length, wrong: 0 });
  });
});
