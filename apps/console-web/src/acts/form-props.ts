import type { CaseDetail } from '@yunmeng/cases/contract';

import type { OfficialAct } from './typed.ts';

/** What the form of any act is given. */
export interface FormProps<Act extends OfficialAct> {
  readonly shown: CaseDetail;
  /** Why it cannot be submitted now, when it cannot. */
  readonly refusal?: string | undefined;
  readonly onDone: (act: Act) => void;
}
