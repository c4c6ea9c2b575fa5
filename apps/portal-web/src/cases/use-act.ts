import type { ActName, CaseDetail } from '@yunmeng/cases/contract';
import { useState } from 'react';

import type { Answered } from '../api/client.ts';
import { failureOf, type Failure } from '../api/failure.ts';
import { useSurroundings } from '../surroundings/surroundings.tsx';

/** An act on a case that is under way, or why it did not succeed. */
export interface Act {
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  /** The case had changed meanwhile: it was read again, and nothing was done. */
  readonly hasChanged: boolean;
  /** @returns whether it was done */
  readonly perform: (body: unknown) => Promise<boolean>;
}

export interface ActTarget {
  readonly detail: CaseDetail;
  readonly version: number | undefined;
  readonly onDone: (answer: Answered<CaseDetail>) => void;
  readonly onChanged: () => void;
}

/** Performs one act on the version of the case that the person has seen. */
export function useAct(name: ActName, { detail, version, onDone, onChanged }: ActTarget): Act {
  const { api } = useSurroundings();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [hasChanged, setChanged] = useState(false);
  const perform = async (body: unknown) => {
    setBusy(true);
    setFailure(undefined);
    setChanged(false);
    try {
      const path = `/cases/${detail.id}/${name}`;
      onDone(await api.write<CaseDetail>({ method: 'POST', path, body, ifMatch: version ?? detail.version }));
      return true;
    } catch (thrown) {
      const failed = failureOf(thrown);
      if (failed.status === 412) {
        setChanged(true);
        onChanged();
      } else setFailure(failed);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, failure, hasChanged, perform };
}
