export {
  aCaseForm,
  anApplicant,
  anOfficialAt,
  aPinnedItem,
  office,
  someAnswers,
  TEST_ORG,
  YUNMENG,
} from './testing/people-and-items.ts';
export { PlayedCase } from './testing/played-case.ts';
export { type ActCall, type CaseHouse, openACase, useCaseHouse } from './testing/case-house.ts';
