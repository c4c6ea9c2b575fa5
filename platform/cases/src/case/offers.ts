import type { ActName, ActOffer } from '../contract.ts';
import { APPLICANT_ACTS, OFFICIAL_ACTS } from './act.ts';
import { type ActScene, whyNot } from './may-act.ts';

/** What this reader could do now, or why not: officials are told about the acts of officials, applicants about theirs. */
export function offersFor(scene: ActScene): ActOffer[] {
  const acts = scene.actor.accountId === scene.applicantAccountId ? APPLICANT_ACTS : actsOfOfficials(scene);
  return acts.map((act) => {
    const refusal = whyNot(scene, act);
    return refusal
      ? { act, isAllowed: false, reason: refusal.detail }
      : { act, isAllowed: true, reason: { zh: '现在可以办。', en: 'Possible now.' } };
  });
}

function actsOfOfficials({ actor }: ActScene): readonly ActName[] {
  return actor.kind === 'official' ? OFFICIAL_ACTS : [];
}
