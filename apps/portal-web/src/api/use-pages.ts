import { useState } from 'react';

import { useSurroundings } from '../surroundings/surroundings.tsx';
import { failureOf, type Failure } from './failure.ts';
import { useRead, type Reading } from './use-read.ts';

/** What every page of a list says besides its entries. */
interface ListPage {
  readonly next?: string;
  readonly total: number;
  readonly isTotalCapped: boolean;
}

/** A list that is read page by page. */
interface Pages<Page, Entry> {
  readonly first: Reading<Page>;
  readonly entries: readonly Entry[];
  readonly isBusy: boolean;
  /** Why the next page did not come. */
  readonly failure: Failure | undefined;
  /** Reads the next page; nothing at the end of the list. */
  readonly more: (() => void) | undefined;
}

/** Pages after the first, and the path whose first page they follow. */
interface Further<Entry> {
  readonly path: string;
  readonly entries: readonly Entry[];
  readonly next: string | undefined;
}

/**
 * Reads a list page by page, on demand.
 *
 * @param path with its query; another path begins another list
 */
export function usePages<Page extends ListPage, Entry>(
  path: string,
  entriesOf: (page: Page) => readonly Entry[],
): Pages<Page, Entry> {
  const { api } = useSurroundings();
  const first = useRead<Page>(path, true);
  const [held, setHeld] = useState<Further<Entry>>();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const further = held?.path === path ? held : { path, entries: [], next: first.value?.next };

  const fetchMore = async (after: string) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { body } = await api.get<Page>(`${path}&after=${encodeURIComponent(after)}`);
      setHeld({ path, entries: [...further.entries, ...entriesOf(body)], next: body.next });
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setBusy(false);
  };

  const { next } = further;
  return {
    first,
    entries: first.value === undefined ? [] : [...entriesOf(first.value), ...further.entries],
    isBusy,
    failure,
    more: next === undefined || first.isWaiting ? undefined : () => void fetchMore(next),
  };
}
