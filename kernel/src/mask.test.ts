import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { codePointLength } from './code-points.ts';
import { mask, type MaskKind } from './mask.ts';

const kinds = ['name', 'citizen-id', 'phone', 'address', 'bank-account', 'email', 'other'] as const;

describe('mask', () => {
  it.each<{ kind: MaskKind; text: string; masked: string }>([
    { kind: 'name', text: '张三', masked: '张*' },
    { kind: 'name', text: '欧阳文山', masked: '欧***' },
    { kind: 'name', text: '阿依古丽·买买提', masked: '阿***·***' },
    { kind: 'name', text: '𬭎三', masked: '𬭎*' },
    { kind: 'citizen-id', text: '42909919900101000X', masked: '429***********000X' },
    { kind: 'citizen-id', text: '110105491231002', masked: '110********1002' },
    { kind: 'citizen-id', text: 'E12345678', masked: '*******78' },
    { kind: 'phone', text: '13800001234', masked: '138****1234' },
    { kind: 'phone', text: '+86 138 0000 1234', masked: '138****1234' },
    { kind: 'phone', text: '0712-4328888-801', masked: '0712-*****88' },
    { kind: 'phone', text: '12345', masked: '12345' },
    { kind: 'phone', text: '4328888', masked: '*****88' },
    { kind: 'address', text: '湖北省孝感市云梦县城关镇建设路88号2单元', masked: '湖北省孝感市云梦县城关镇******' },
    { kind: 'address', text: '武汉市武昌区水果湖街道洪山路7号', masked: '武汉市武昌区水果湖街道******' },
    { kind: 'address', text: '湖北省仙桃市沔阳大道1号', masked: '湖北省仙桃市******' },
    { kind: 'address', text: '建设路88号', masked: '******' },
    { kind: 'bank-account', text: '6222020000001234567', masked: '***************4567' },
    { kind: 'email', text: 'zhangsan@example.com', masked: 'z*******@example.com' },
    { kind: 'email', text: 'no address', masked: '**********' },
    { kind: 'other', text: '秘密', masked: '**' },
  ])('$kind: $text becomes $masked', ({ kind, text, masked }) => expect(mask(kind, text)).toBe(masked));

  it('hides something of every text that has more than one character, except lines that name nobody', () => {
    assert(
      property(constantFrom(...kinds), string({ unit: 'binary', minLength: 2, maxLength: 30 }), (kind, text) => {
        const masked = mask(kind, text);
        const isPublicLine = kind === 'phone' && !masked.includes('*') && /^(\d{3,6}|[48]00-\d{3}-\d{4})$/.test(masked);
        expect(masked.includes('*') || isPublicLine || [...text].every((c, i) => i === 0 || c === '·')).toBe(true);
        expect(kind === 'address' || kind === 'phone' || codePointLength(masked) === codePointLength(text)).toBe(true);
      }),
    );
  });
});
