import type { CaseDetail, CaseState } from '@yunmeng/cases/contract';

import { isOfficialAct, type OfficialAct } from '../acts/typed.ts';

/** An act with what the server says about it for this reader. */
export interface Offer {
  readonly act: OfficialAct;
  readonly isAllowed: boolean;
  readonly reason: CaseDetail['offers'][number]['reason'];
}

/** The acts that belong to each state, the likeliest first; everything else stands under 别的办法. */
const AT_STATE: Readonly<Record<CaseState, readonly OfficialAct[]>> = {
  submitted: ['accept', 'request-correction', 'refuse-acceptance'],
  'correction-required': ['terminate'],
  'in-review': ['review', 'begin-special-procedure'],
  'special-procedure': ['end-special-procedure'],
  'pending-decision': ['decide', 'send-back'],
  approved: ['deliver'],
  rejected: ['deliver'],
  closed: [],
  'not-accepted': [],
  withdrawn: [],
  terminated: [],
};

/** The offers of a case for officials: those of its state, and the others. The applicant's own acts are not ours. */
export function offersOf(shown: CaseDetail): { readonly now: readonly Offer[]; readonly others: readonly Offer[] } {
  const order = AT_STATE[shown.state];
  const offers = shown.offers.flatMap(({ act, isAllowed, reason }) =>
    isOfficialAct(act) ? [withoutKinds(shown, { act, isAllowed, reason })] : [],
  );
  const now = order.flatMap((act) => offers.filter((offer) => offer.act === act));
  // What may be done is never hidden, wherever it belongs.
  const extra = offers.filter((offer) => offer.isAllowed && !order.includes(offer.act));
  return { now: [...now, ...extra], others: offers.filter((offer) => ![...now, ...extra].includes(offer)) };
}

/** Nobody can choose among no kinds: the item decides which special procedures there are, whoever asks. */
function withoutKinds({ specialProcedures }: CaseDetail, offer: Offer): Offer {
  const isHopeless = offer.act === 'begin-special-procedure' && specialProcedures.length === 0;
  return isHopeless && offer.isAllowed ? { ...offer, isAllowed: false, reason: NO_KINDS } : offer;
}

const NO_KINDS = {
  zh: '办事指南没有列特别程序，所以不能停表。',
  en: 'The item guide lists no special procedure, so the clock cannot be paused.',
};

/** The act whose form is open when the page is entered: the first that may be done. */
export function firstAct(shown: CaseDetail): OfficialAct | undefined {
  return offersOf(shown).now.find(({ isAllowed }) => isAllowed)?.act;
}
