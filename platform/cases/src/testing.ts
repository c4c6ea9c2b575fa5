import { module as regions } from '@yunmeng/regions';
import { type Actor, type Runtime, statement } from '@yunmeng/runtime';
import { type HouseOptions, type TestAnswer, type TestHouse, useHouse } from '@yunmeng/runtime/testing';
import { module as timeLimits } from '@yunmeng/time-limits';
import { beforeAll } from 'vitest';

import type { ActName, CaseDetail } from './contract.ts';
import { module as cases } from './module.ts';
import { openCase, type OpenCase, type OpenedCase } from './record/open-case.ts';
import { aCaseForm, anApplicant, aPinnedItem, office, someAnswers } from './case/testing.ts';

export {
  aCaseForm,
  anApplicant,
  anOfficialAt,
  aPinnedItem,
  office,
  PlayedCase,
  someAnswers,
  TEST_ORG,
  YUNMENG,
} from './case/testing.ts';
export { copyCase, lookAt, type ManyCases } from './record/testing.ts';

/** Opens a case as an applicant would through intake; say only what the test is about. */
export function openACase(
  runtime: Runtime,
  given: Partial<OpenCase> & { readonly applicantActor?: Actor } = {},
): Promise<OpenedCase> {
  const { applicantActor: actor = anApplicant(), ...opening } = given;
  return runtime.act({ actor }, (work) =>
    openCase(runtime, work, {
      item: aPinnedItem(),
      form: aCaseForm(),
      answers: someAnswers(),
      files: [],
      applicant: {
        accountId: actor.accountId,
        name: actor.name,
        citizenId: '429099199001010001',
        phone: '13800000000',
      },
      ...opening,
    }),
  );
}

/** One act over HTTP. */
export interface ActCall {
  readonly actor: Actor;
  readonly caseId: string;
  readonly act: ActName;
  readonly body?: unknown;
  /** The version that the actor saw; the current one when absent. */
  readonly ifMatch?: number;
}

/** A case after an act, or the problem that refused it. */
export type ActAnswer = TestAnswer<
  CaseDetail & { readonly code: string; readonly detail: string; readonly title: string }
>;

/** A house with cases and the calendars they are counted by. */
export interface CaseHouse extends TestHouse {
  openACase(given?: Parameters<typeof openACase>[1]): Promise<OpenedCase>;
  act(call: ActCall): Promise<ActAnswer>;
  /** Opens a case and takes it on with the people of the office, all in one moment. @returns its id */
  aCaseIn(
    state: 'submitted' | 'in-review' | 'pending-decision' | 'approved',
    given?: Parameters<typeof openACase>[1],
  ): Promise<string>;
}

const selectVersion = statement<{ readonly version: number }, [id: string]>(
  'test.case-version',
  'select version from cases."case" where id = $1',
);

const WAY = [
  { to: 'in-review', actor: office.clerk, act: 'accept', body: {} },
  {
    to: 'pending-decision',
    actor: office.reviewer,
    act: 'review',
    body: { opinion: '符合条件', recommendation: 'approve' },
  },
  { to: 'approved', actor: office.decider, act: 'decide', body: { outcome: 'granted', reason: '材料齐全，符合条件' } },
] as const;

/** Called at the top of a test file, like `useHouse`. */
export function useCaseHouse(options: HouseOptions = {}): CaseHouse {
  const house = useHouse({ ...options, modules: [regions, timeLimits, cases, ...(options.modules ?? [])] });
  beforeAll(async () => timeLimits.load?.(house.runtime));

  const act = async ({ actor, caseId, act: name, body = {}, ifMatch }: ActCall): Promise<ActAnswer> => {
    const version = ifMatch ?? (await house.runtime.db.one(selectVersion, [caseId])).version;
    return house.inject({ method: 'POST', url: `/api/cases/${caseId}/${name}`, actor, body, ifMatch: version });
  };
  return Object.assign(house, {
    act,
    openACase: (given: Parameters<typeof openACase>[1] = {}) => openACase(house.runtime, given),
    aCaseIn: async (state: string, given: Parameters<typeof openACase>[1] = {}) => {
      const { caseId } = await openACase(house.runtime, given);
      if (state === 'submitted') return caseId;
      for (const step of WAY) {
        const answer = await act({ ...step, caseId });
        if (answer.status !== 200) throw new Error(`${step.act} was refused: ${answer.body.code}`);
        if (step.to === state) break;
      }
      return caseId;
    },
  });
}
