import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { Problem } from '@yunmeng/kernel/problem';

export type Language = keyof Bilingual;

/** A problem as it goes on the wire (RFC 9457), in one language. */
interface WireProblem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}

/** The first of our languages that `Accept-Language` asks for; Chinese when it asks for neither. */
export function preferredLanguage(header: string | undefined): Language {
  if (header === undefined) return 'zh';
  let best: Language = 'zh';
  let bestWeight = 0;
  for (const part of header.split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = range.startsWith('zh') ? 'zh' : range.startsWith('en') ? 'en' : undefined;
    const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
    const weight = quality === undefined ? 1 : Number(quality);
    if (language !== undefined && weight > bestWeight) {
      best = language;
      bestWeight = weight;
    }
  }
  return best;
}

/** Puts a problem into the words of one language. */
export function wireProblem(
  problem: Problem,
  occurrence: { readonly language: Language; readonly publicUrl: string; readonly requestId: string },
): WireProblem {
  const { language, publicUrl, requestId } = occurrence;
  return {
    type: `${publicUrl}/problems/${problem.code}`,
    title: problem.kind.title[language],
    status: problem.status,
    detail: problem.detail[language],
    instance: `/requests/${requestId}`,
    code: problem.code,
    ...(Object.keys(problem.facts).length > 0 ? { facts: problem.facts } : {}),
    ...(problem.errors.length > 0
      ? { errors: problem.errors.map((e) => ({ pointer: e.pointer, code: e.code, detail: e.detail[language] })) }
      : {}),
  };
}
