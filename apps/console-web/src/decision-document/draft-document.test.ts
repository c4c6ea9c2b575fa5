import { describe, expect, it } from 'vitest';

import { UNTYPED } from '../acts/typed.ts';
import { aCase, aClock } from '../testing.ts';
import { decidedDocument, draftOf } from './draft-document.ts';

describe('draftOf', () => {
  it('changes with the opinion', () => {
    const of = (recommendation: 'approve' | 'reject') =>
      draftOf(aCase(), { act: 'review', typed: { recommendation, opinion: '水池只有1个。' } });
    expect(of('approve')).toMatchObject({ title: '准予行政许可决定书', signedBy: '云梦县市场监督管理局' });
    expect(of('reject')?.title).toBe('不予行政许可决定书');
    expect(of('reject')?.paragraphs.join('')).toContain(
      '水池只有1个。依据《中华人民共和国行政许可法》第三十八条第二款',
    );
  });

  it('names how to object in every document that turns somebody away', () => {
    const away = [
      draftOf(aCase(), { act: 'decide', typed: { outcome: 'refused', reason: '不符合' } }),
      draftOf(aCase(), { act: 'refuse-acceptance', typed: UNTYPED['refuse-acceptance'] }),
      draftOf(aCase(), { act: 'terminate', typed: UNTYPED.terminate }),
    ];
    for (const document of away) expect(document?.paragraphs.join('')).toContain('60日内申请行政复议');
  });

  it('cites the licensing law only by analogy for what is no licence', () => {
    const shown = aCase({
      clocks: [aClock({ name: 'acceptance', basis: '参照《中华人民共和国行政许可法》第三十二条' })],
    });
    const document = draftOf(shown, { act: 'decide', typed: { outcome: 'granted', reason: '符合规定' } });
    expect(document?.title).toBe('准予决定书');
    expect(document?.paragraphs[0]).toContain('参照《中华人民共和国行政许可法》第三十八条第一款，决定准予。');
  });

  it('lists every point of a correction by its name, and says that there will be no more', () => {
    const shown = aCase({
      materials: [{ code: '01', name: '店面平面图', need: 'required', waiver: 'none', files: [] }],
    });
    const document = draftOf(shown, {
      act: 'request-correction',
      typed: { points: { '/materials/01': { what: '没标洗消区', why: '要看位置', how: '画出来' } } },
    });
    expect(document?.paragraphs[1]).toBe('1. 店面平面图：没标洗消区。原因：要看位置。怎么补：画出来。');
    expect(document?.paragraphs.at(-1)).toContain('不会再加');
  });

  it('is nothing before there is a choice, and for acts that issue nothing', () => {
    expect(draftOf(aCase(), { act: 'decide', typed: UNTYPED.decide })).toBeUndefined();
    expect(draftOf(aCase(), { act: 'review', typed: UNTYPED.review })).toBeUndefined();
    expect(draftOf(aCase(), { act: 'send-back', typed: UNTYPED['send-back'] })).toBeUndefined();
  });
});

describe('decidedDocument', () => {
  it('is dated and carries basis and remedies of the decision itself', () => {
    const document = decidedDocument(
      aCase({
        decision: {
          outcome: 'refused',
          reason: '水池不够',
          basis: '食品经营许可审查通则',
          decidedOn: '2026-11-24',
          remedies: { reconsideration: '向云梦县人民政府申请复议', litigation: '向云梦县人民法院起诉' },
        },
      }),
    );
    expect(document?.signedOn).toBe('2026年11月24日');
    expect(document?.paragraphs.at(-1)).toBe('向云梦县人民政府申请复议。向云梦县人民法院起诉。');
    expect(document?.paragraphs.filter((paragraph) => paragraph.includes('60日'))).toEqual([]);
  });
});
