import type { Draft } from '@yunmeng/intake/contract';
import type { ItemGuide } from '@yunmeng/service-items/contract';
import { Button, buttonClass, Buttons, momentInWords, useSay, Waiting } from '@yunmeng/ui';
import { useCallback, useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';

import { FailureNotice } from '../api/failure-notice.tsx';
import { failureOf, type Failure } from '../api/failure.ts';
import { useRead } from '../api/use-read.ts';
import { draftsOf } from '../drafts/drafts-of.ts';
import { PageTitle } from '../frame/page-title.tsx';
import { SignedInOnly } from '../session/signed-in-only.tsx';
import { useSurroundings, useYear } from '../surroundings/surroundings.tsx';
import { applyWords as words } from './words.ts';

/** Begins an application, or goes on with one that was begun. */
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
  const year = useYear();
  const navigate = useNavigate();
  const { api } = useSurroundings();
  const item = useRead<ItemGuide>(`/items/${itemId}`);
  const drafts = useRead<unknown>('/drafts');
  const [failure, setFailure] = useState<Failure>();

  const begin = useCallback(
    () =>
      api.write<Draft>({ method: 'POST', path: '/drafts', body: { itemId } }).then(
        ({ body }) => navigate(`/apply/${body.id}`, { replace: true }),
        (thrown: unknown) => setFailure(failureOf(thrown)),
      ),
    [api, itemId, navigate],
  );

  const found = draftsOf(drafts.value).filter((draft) => draft.item.id === itemId);
  const isKnown = !drafts.isWaiting;
  const hasNone = isKnown && found.length === 0;
  useEffect(() => {
    if (hasNone) void begin();
  }, [hasNone, begin]);

  const retry = () => {
    setFailure(undefined);
    void begin();
  };
  const [latest] = found;
  return (
    <div className="wrap">
      <div className="narrow head">
        <PageTitle>{say(words.beginTitle(item.value?.name ?? ''))}</PageTitle>
        {failure === undefined ? null : <FailureNotice failure={failure} onRetry={retry} />}
        {isKnown && latest !== undefined ? (
          <div className="card">
            <h2>{say(words.beginFound)}</h2>
            <p>{say(words.beginFoundHint(say(momentInWords(latest.savedAt, year))))}</p>
            <Buttons>
              <Link className={buttonClass('primary')} to={`/apply/${latest.id}`} replace>
                {say(words.beginGoOn)}
              </Link>
              <Button kind="secondary" onPress={() => void begin()}>
                {say(words.beginNew)}
              </Button>
            </Buttons>
          </div>
        ) : null}
        {failure === undefined && latest === undefined ? <Waiting what={say(words.beginWaiting)} /> : null}
      </div>
    </div>
  );
}
