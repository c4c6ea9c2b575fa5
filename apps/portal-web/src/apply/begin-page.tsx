import type { Draft } from '@yunmeng/intake/contract';
import type { ItemGuide } from '@yunmeng/service-items/contract';
import { useSay, Waiting } from '@yunmeng/ui';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import { FailureNotice } from '../api/failure-notice.tsx';
import { failureOf, type Failure } from '../api/failure.ts';
import { useRead } from '../api/use-read.ts';
import { PageTitle } from '../frame/page-title.tsx';
import { SignedInOnly } from '../session/signed-in-only.tsx';
import { useSurroundings } from '../surroundings/surroundings.tsx';
import { applyWords as words } from './words.ts';

/** Begins an application, or goes on with the one that was begun. */
export function BeginPage() {
  const say = useSay();
  const { itemId = '' } = useParams();
  return (
    <SignedInOnly why={say(words.why)}>
      <Begin itemId={itemId} />
    </SignedInOnly>
  );
}

function Begin({ itemId }: { readonly itemId: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const { api } = useSurroundings();
  const item = useRead<ItemGuide>(`/items/${itemId}`);
  const [failure, setFailure] = useState<Failure>();

  const begin = useCallback(
    () =>
      api.write<Draft>({ method: 'POST', path: '/drafts', body: { itemId } }).then(
        ({ body }) => navigate(`/apply/${body.id}`, { replace: true }),
        (thrown: unknown) => setFailure(failureOf(thrown)),
      ),
    [api, itemId, navigate],
  );
  useEffect(() => {
    void begin();
  }, [begin]);

  const retry = () => {
    setFailure(undefined);
    void begin();
  };
  return (
    <div className="wrap">
      <div className="narrow head">
        <PageTitle>{say(words.beginTitle(item.value?.name ?? ''))}</PageTitle>
        {failure === undefined ? (
          <Waiting what={say(words.beginWaiting)} />
        ) : (
          <FailureNotice failure={failure} onRetry={retry} />
        )}
      </div>
    </div>
  );
}
