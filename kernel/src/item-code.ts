/** 基本编码: 12 digits, e.g. `442199806003` (GB/T 39554.1-2020). */
export interface BasicItemCode {
  readonly scheme: 'basic';
  readonly code: string;
  /** `00` for the nation, else the first two digits of a province. */
  readonly region: string;
  /** 事项类型 (GB/T 39046-2020, A.1): `01` 行政许可, `07` 行政确认, `20` 公共服务, … */
  readonly type: string;
  readonly department: string;
  readonly mainItem: string;
  /** `000` when the main item has no sub-items. */
  readonly subItem: string;
}

/** 实施编码: 31 characters: the implementing body, the level at which it acts, and the basic code. */
export interface ImplementationItemCode {
  readonly scheme: 'implementation';
  readonly code: string;
  /** Credit code of the implementing body, as it stands in the code. */
  readonly body: string;
  /** 行使层级 (GB/T 39046-2020, A.2): 1 national to 6 village. */
  readonly level: number;
  readonly basic: BasicItemCode;
}

/** 业务办理项编码: 33 characters: an implementation code and a sequence of two. */
export interface HandlingItemCode {
  readonly scheme: 'handling-item';
  readonly code: string;
  readonly implementation: ImplementationItemCode;
  readonly sequence: string;
}

/** A code of a local scheme, kept as it is. */
export interface UnknownItemCode {
  readonly scheme: 'unknown';
  readonly code: string;
}

/** 政务服务事项编码, read by scheme. */
export type ItemCode = BasicItemCode | ImplementationItemCode | HandlingItemCode | UnknownItemCode;

const BASIC = /^\d{12}$/;
const IMPLEMENTATION = /^[0-9A-HJ-NP-RTUWXY]{18}[1-6]\d{12}$/;
const HANDLING_ITEM = /^[0-9A-HJ-NP-RTUWXY]{18}[1-6]\d{12}\d{2}$/;

/**
 * Reads an item code. No code is refused for its length or form: real lists carry local codes of more than fifty
 * characters beside the national ones, and those stay `unknown`. Blanks around it, full-width and small letters are
 * put right.
 *
 * @throws RangeError when there is nothing but blanks
 */
export function parseItemCode(text: string): ItemCode {
  const code = text.normalize('NFKC').trim().toUpperCase();
  if (code === '') throw new RangeError('an item code must not be empty');
  if (BASIC.test(code)) return basic(code);
  if (IMPLEMENTATION.test(code)) return implementation(code);
  if (HANDLING_ITEM.test(code)) {
    return {
      scheme: 'handling-item',
      code,
      implementation: implementation(code.slice(0, 31)),
      sequence: code.slice(31),
    };
  }
  return { scheme: 'unknown', code };
}

function basic(code: string): BasicItemCode {
  return {
    scheme: 'basic',
    code,
    region: code.slice(0, 2),
    type: code.slice(2, 4),
    department: code.slice(4, 6),
    mainItem: code.slice(6, 9),
    subItem: code.slice(9),
  };
}

function implementation(code: string): ImplementationItemCode {
  return {
    scheme: 'implementation',
    code,
    body: code.slice(0, 18),
    level: Number(code[18]),
    basic: basic(code.slice(19)),
  };
}
