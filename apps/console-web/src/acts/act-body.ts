import type { OfficialAct, Typed } from './typed.ts';

/** The least and the most characters of a text. */
export interface TextLimits {
  readonly least: number;
  readonly most: number;
}

/** The texts of the acts with their limits; a test compares them with the contract, which the server enforces. */
export const textLimits = {
  accept: { opinion: { least: 0, most: 500 } },
  'request-correction': {
    what: { least: 1, most: 200 },
    why: { least: 1, most: 500 },
    how: { least: 0, most: 500 },
  },
  'refuse-acceptance': { reason: { least: 5, most: 1000 }, rightBody: { least: 0, most: 100 } },
  review: { opinion: { least: 2, most: 1000 } },
  'begin-special-procedure': { reason: { least: 5, most: 500 } },
  'end-special-procedure': { finding: { least: 2, most: 1000 } },
  decide: { reason: { least: 5, most: 2000 } },
  'send-back': { reason: { least: 5, most: 500 } },
  deliver: { collectedBy: { least: 2, most: 50 } },
  terminate: { reason: { least: 5, most: 500 } },
} as const satisfies Readonly<Record<OfficialAct, Readonly<Record<string, TextLimits>>>>;

/** One thing still wrong with a form: which field, and how. `field` of a correction is `<pointer>/what`. */
export interface FormFinding {
  readonly field: string;
  readonly fault: 'missing' | 'choose' | 'short' | 'long';
  readonly limit: number;
  readonly now: number;
}

/** What is still wrong before an act can be sent. Empty when it can. */
export function findingsOf<Act extends OfficialAct>(act: Act, typed: Typed[Act]): readonly FormFinding[] {
  return checks[act](typed);
}

/** The body of the act as the contract wants it. Only a form without findings has one. */
export function bodyOf<Act extends OfficialAct>(act: Act, typed: Typed[Act]): Readonly<Record<string, unknown>> {
  return bodies[act](typed);
}

type PerAct<Answer> = { readonly [Act in OfficialAct]: (typed: Typed[Act]) => Answer };

const checks: PerAct<readonly FormFinding[]> = {
  accept: ({ opinion }) => text('opinion', opinion, textLimits.accept.opinion),
  'request-correction': ({ points }) => {
    const picked = Object.entries(points);
    if (picked.length === 0) return [{ field: 'points', fault: 'choose', limit: 1, now: 0 }];
    return picked.flatMap(([pointer, { what, why, how }]) => [
      ...text(`${pointer}/what`, what, textLimits['request-correction'].what),
      ...text(`${pointer}/why`, why, textLimits['request-correction'].why),
      ...text(`${pointer}/how`, how, textLimits['request-correction'].how),
    ]);
  },
  'refuse-acceptance': ({ ground, reason, rightBody }) => [
    ...choice('ground', ground),
    ...text('reason', reason, textLimits['refuse-acceptance'].reason),
    ...text('rightBody', rightBody, {
      // Whoever is sent away must be told where to (行政许可法, art. 32, item 2).
      least: ground === 'not-this-body' ? 2 : 0,
      most: textLimits['refuse-acceptance'].rightBody.most,
    }),
  ],
  review: ({ recommendation, opinion }) => [
    ...choice('recommendation', recommendation),
    ...text('opinion', opinion, textLimits.review.opinion),
  ],
  'begin-special-procedure': ({ kind, plannedTo, reason }) => [
    ...choice('kind', kind),
    ...choice('plannedTo', plannedTo),
    ...text('reason', reason, textLimits['begin-special-procedure'].reason),
  ],
  'end-special-procedure': ({ finding }) => text('finding', finding, textLimits['end-special-procedure'].finding),
  decide: ({ outcome, reason }) => [...choice('outcome', outcome), ...text('reason', reason, textLimits.decide.reason)],
  'send-back': ({ reason }) => text('reason', reason, textLimits['send-back'].reason),
  deliver: ({ collectedBy }) => text('collectedBy', collectedBy, textLimits.deliver.collectedBy),
  terminate: ({ reason }) => text('reason', reason, textLimits.terminate.reason),
};

const bodies: PerAct<Readonly<Record<string, unknown>>> = {
  accept: ({ opinion }) => optional({ opinion }),
  'request-correction': ({ points }) => ({
    items: Object.entries(points).map(([pointer, { what, why, how }]) => ({
      pointer,
      what: what.trim(),
      why: why.trim(),
      ...optional({ how }),
    })),
  }),
  'refuse-acceptance': ({ ground, reason, rightBody }) => ({
    ground,
    reason: reason.trim(),
    ...optional({ rightBody }),
  }),
  review: ({ recommendation, opinion }) => ({ recommendation, opinion: opinion.trim() }),
  'begin-special-procedure': ({ kind, plannedTo, reason }) => ({ kind, plannedTo, reason: reason.trim() }),
  'end-special-procedure': ({ finding }) => ({ finding: finding.trim() }),
  decide: ({ outcome, reason }) => ({ outcome, reason: reason.trim() }),
  'send-back': ({ reason }) => ({ reason: reason.trim() }),
  deliver: ({ collectedBy }) => ({ collectedBy: collectedBy.trim() }),
  terminate: ({ reason }) => ({ reason: reason.trim() }),
};

function text(field: string, value: string, { least, most }: TextLimits): readonly FormFinding[] {
  const now = value.trim().length;
  if (now === 0 && least > 0) return [{ field, fault: 'missing', limit: least, now }];
  if (now < least) return [{ field, fault: 'short', limit: least, now }];
  return now > most ? [{ field, fault: 'long', limit: most, now }] : [];
}

function choice(field: string, value: string): readonly FormFinding[] {
  return value === '' ? [{ field, fault: 'choose', limit: 1, now: 0 }] : [];
}

/** Leaves out what was left empty: the contract knows no empty texts. */
function optional(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}
