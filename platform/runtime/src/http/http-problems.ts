import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { Problem, type Finding, type ProblemKind } from '@yunmeng/kernel/problem';

import { FORBIDDEN } from '../problems.ts';

function kind(code: string, status: number, zh: string, en: string): ProblemKind {
  return { code, status, title: { zh, en } };
}

const internalKind = kind('internal', 500, '系统出错', 'Something went wrong on our side');
const unavailableKind = kind('runtime.unavailable', 503, '服务暂时不可用', 'The service is not available right now');
const unknownRouteKind = kind('runtime.unknown-route', 404, '没有这个地址', 'There is no such address');
const methodNotAllowedKind = kind(
  'runtime.method-not-allowed',
  405,
  '该地址不接受这种方法',
  'This address does not take that method',
);
const badRequestKind = kind('runtime.bad-request', 400, '请求无法读懂', 'The request cannot be read');
const badJsonKind = kind('runtime.bad-json', 400, '内容不是有效的 JSON', 'The body is not valid JSON');
const badEncodingKind = kind('runtime.bad-encoding', 400, '内容的文字编码有误', 'The text encoding is broken');
const bodyTooLargeKind = kind('runtime.body-too-large', 413, '内容太大', 'The body is too large');
const mediaTypeKind = kind(
  'runtime.media-type-unsupported',
  415,
  '不接受这种内容类型',
  'That content type is not taken here',
);
const invalidInputKind = kind('runtime.invalid-input', 422, '填写的内容有误', 'Some of what was sent is not right');
const signInKind = kind('runtime.sign-in-required', 401, '请先登录', 'Please sign in first');
const tooManyKind = kind('runtime.too-many-requests', 429, '操作太频繁', 'Too many requests');
const keyMissingKind = kind(
  'runtime.idempotency-key-missing',
  400,
  '缺少 Idempotency-Key',
  'The Idempotency-Key is missing',
);
const keyMalformedKind = kind(
  'runtime.idempotency-key-malformed',
  400,
  'Idempotency-Key 格式有误',
  'The Idempotency-Key is malformed',
);
const keyReusedKind = kind(
  'runtime.idempotency-key-reused',
  422,
  'Idempotency-Key 已用于另一请求',
  'The Idempotency-Key was used for another request',
);
const preconditionRequiredKind = kind('runtime.precondition-required', 428, '缺少 If-Match', 'If-Match is missing');
const preconditionMalformedKind = kind(
  'runtime.precondition-malformed',
  400,
  'If-Match 格式有误',
  'If-Match is malformed',
);
const versionMismatchKind = kind(
  'runtime.version-mismatch',
  412,
  '内容已被他人更新',
  'It has changed since you read it',
);

/** Every refusal of the HTTP edge; the runtime's manifest lists them. */
export const httpProblems: readonly ProblemKind[] = [
  internalKind,
  unavailableKind,
  unknownRouteKind,
  methodNotAllowedKind,
  badRequestKind,
  badJsonKind,
  badEncodingKind,
  bodyTooLargeKind,
  mediaTypeKind,
  invalidInputKind,
  signInKind,
  tooManyKind,
  keyMissingKind,
  keyMalformedKind,
  keyReusedKind,
  preconditionRequiredKind,
  preconditionMalformedKind,
  versionMismatchKind,
];

/** A bug: the caller learns nothing but the number under which it was logged. */
export function internal(): Problem {
  return new Problem(internalKind, {
    detail: {
      zh: '系统出错，我们已记录。请稍后重试；如仍不行，请把请求编号告诉我们。',
      en: 'It has been logged. Please try again later; if it stays, tell us the request number.',
    },
  });
}

/** An outage of something behind us: the same request with the same Idempotency-Key may be sent again. */
export function unavailable(): Problem {
  return new Problem(unavailableKind, {
    detail: {
      zh: '请稍后用同一 Idempotency-Key 重试，不会重复办理。',
      en: 'Please try again shortly with the same Idempotency-Key; nothing will be done twice.',
    },
  });
}

export function unknownRoute(): Problem {
  return new Problem(unknownRouteKind, {
    detail: {
      zh: '请核对地址；全部接口见 /reference。',
      en: 'Check the address; every operation is listed at /reference.',
    },
  });
}

export function methodNotAllowed(allowed: readonly string[]): Problem {
  const list = allowed.join(', ');
  return new Problem(methodNotAllowedKind, {
    detail: { zh: `可用的方法：${list}。`, en: `Methods that are taken: ${list}.` },
    facts: { allowed },
  });
}

/** What the HTTP parser or the address could not be read as. */
export function badRequest(detail: Bilingual): Problem {
  return new Problem(badRequestKind, { detail });
}

export function badJson(): Problem {
  return new Problem(badJsonKind, {
    detail: { zh: '请以 UTF-8 发送完整的 JSON。', en: 'Send complete JSON in UTF-8.' },
  });
}

/** Broken UTF-8, a NUL character or half a surrogate pair: text that the database could not keep as it was sent. */
export function badEncoding(): Problem {
  return new Problem(badEncodingKind, {
    detail: {
      zh: '文字须为有效的 UTF-8，不含空字符（NUL）和不成对的代理项。',
      en: 'Text must be valid UTF-8 without NUL characters and without lone surrogates.',
    },
  });
}

export function bodyTooLarge(maxBytes: number): Problem {
  return new Problem(bodyTooLargeKind, {
    detail: { zh: `内容最多 ${maxBytes} 字节。`, en: `A body has at most ${maxBytes} bytes.` },
    facts: { maxBytes },
  });
}

export function mediaTypeUnsupported(taken: readonly string[]): Problem {
  const list = taken.join(', ');
  return new Problem(mediaTypeKind, {
    detail: { zh: `此处接受：${list}。`, en: `Taken here: ${list}.` },
    facts: { taken },
  });
}

export function invalidInput(errors: readonly Finding[]): Problem {
  return new Problem(invalidInputKind, {
    detail: { zh: `有 ${errors.length} 处需要更正。`, en: `${errors.length} thing(s) to correct.` },
    errors,
  });
}

export function signInRequired(): Problem {
  return new Problem(signInKind);
}

/** @param permission what would be needed, with its words when a manifest declares it */
export function permissionNeeded(permission: string, title?: Bilingual): Problem {
  return new Problem(FORBIDDEN, {
    detail: {
      zh: `需要权限“${title?.zh ?? permission}”。`,
      en: `This needs the permission "${title?.en ?? permission}".`,
    },
    facts: { permission },
  });
}

export function tooManyRequests(retryAfterSeconds: number): Problem {
  return new Problem(tooManyKind, {
    detail: { zh: `请在 ${retryAfterSeconds} 秒后重试。`, en: `Please try again in ${retryAfterSeconds} s.` },
    facts: { retryAfterSeconds },
  });
}

export function idempotencyKeyMissing(): Problem {
  return new Problem(keyMissingKind, {
    detail: {
      zh: '每次写入都要带 Idempotency-Key（例如一个 UUID），重试时用同一个值。',
      en: 'Every write carries an Idempotency-Key (a UUID, say); a retry carries the same one.',
    },
  });
}

export function idempotencyKeyMalformed(): Problem {
  return new Problem(keyMalformedKind, {
    detail: { zh: '须为 8 至 128 个可见的 ASCII 字符。', en: 'It has 8 to 128 visible ASCII characters.' },
  });
}

export function idempotencyKeyReused(): Problem {
  return new Problem(keyReusedKind, {
    detail: { zh: '新的请求请用新的值。', en: 'Use a new key for a new request.' },
  });
}

export function preconditionRequired(): Problem {
  return new Problem(preconditionRequiredKind, {
    detail: {
      zh: '请先读取，再以读到的 ETag 作为 If-Match 发送。',
      en: 'Read it first, then send the ETag you were given as If-Match.',
    },
  });
}

export function preconditionMalformed(): Problem {
  return new Problem(preconditionMalformedKind, {
    detail: { zh: 'If-Match 须为一个版本，如 "7"。', en: 'If-Match is one version, like "7".' },
  });
}

export function versionMismatch(current: number): Problem {
  return new Problem(versionMismatchKind, {
    detail: {
      zh: `当前版本为 ${current}。请重新读取后再改。`,
      en: `The current version is ${current}. Read it again before you change it.`,
    },
    facts: { current },
  });
}
