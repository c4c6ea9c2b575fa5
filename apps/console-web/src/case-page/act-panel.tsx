import type { CaseDetail } from '@yunmeng/cases/contract';
import { useSay } from '@yunmeng/ui';
import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { CorrectionForm } from '../acts/correction-form.tsx';
import { DecideForm } from '../acts/decide-form.tsx';
import type { FormProps } from '../acts/form-props.ts';
import { RefuseAcceptanceForm } from '../acts/refuse-acceptance-form.tsx';
import { ReviewForm } from '../acts/review-form.tsx';
import {
  AcceptForm,
  DeliverForm,
  EndSpecialProcedureForm,
  SendBackForm,
  TerminateForm,
} from '../acts/simple-forms.tsx';
import { SpecialProcedureForm } from '../acts/special-procedure-form.tsx';
import type { OfficialAct } from '../acts/typed.ts';
import { useSession } from '../api/session.ts';
import { handlesCases } from '../frame/pages.ts';
import { Refusal } from '../frame/refusal.tsx';
import { offersOf, type Offer } from './act-offers.ts';

interface ActPanelProps {
  readonly shown: CaseDetail;
  readonly act: OfficialAct | undefined;
  readonly onAct: (act: OfficialAct) => void;
  readonly isMoreOpen: boolean;
  readonly onMore: (isOpen: boolean) => void;
}

/** 办理: every act with its reason, and the form of the chosen one in place. */
export function ActPanel({ shown, act, onAct, isMoreOpen, onMore }: ActPanelProps): ReactNode {
  const { t } = useTranslation(['act', 'case']);
  const isHandler = handlesCases(useSession().permissions);
  const { now, others } = offersOf(shown);
  const [done, setDone] = useState<OfficialAct>();
  const open = [...now, ...others].find((offer) => offer.act === act);
  const press = (next: OfficialAct) => {
    setDone(undefined);
    onAct(next);
  };

  return (
    <section className="act-panel noprint" id="case-acts" tabIndex={-1} aria-labelledby="acts-title">
      <div className="pane-head">
        <h2 id="acts-title">{t('act:acts')}</h2>
      </div>
      <div className="pane-body">
        <DoneNote act={done} />
        <Lead shown={shown} isHandler={isHandler} now={now} />
        <OfferList offers={now} current={act} onAct={press} />
        {open && <OpenForm key={open.act} shown={shown} offer={open} onDone={setDone} />}
        {others.length > 0 && isHandler && (
          <>
            <Button
              type="link"
              size="small"
              className="act-more"
              aria-expanded={isMoreOpen}
              onClick={() => onMore(!isMoreOpen)}
            >
              {t(isMoreOpen ? 'act:moreHide' : 'act:more')} <kbd aria-hidden="true">.</kbd>
            </Button>
            {isMoreOpen && <OfferList offers={others} current={act} onAct={press} />}
          </>
        )}
      </div>
    </section>
  );
}

/** Why there is no form, when there is none. */
function Lead({
  shown,
  isHandler,
  now,
}: {
  readonly shown: CaseDetail;
  readonly isHandler: boolean;
  readonly now: readonly Offer[];
}): ReactNode {
  const { t } = useTranslation('act');
  if (now.some(({ isAllowed }) => isAllowed)) return null;
  if (!isHandler) return <p>{t('supervisorOnly')}</p>;
  return <p>{t(now.length === 0 || shown.turn.who === 'nobody' ? 'nothing' : 'notYours')}</p>;
}

interface OfferListProps {
  readonly offers: readonly Offer[];
  readonly current: OfficialAct | undefined;
  readonly onAct: (act: OfficialAct) => void;
}

function OfferList({ offers, current, onAct }: OfferListProps): ReactNode {
  const { t } = useTranslation('case');
  const say = useSay();
  const { permissions } = useSession();
  const [only] = offers;
  // One act that may be done needs no button to choose it: its form is open already.
  if (offers.length === 1 && only?.isAllowed && only.act === current) return null;
  if (!handlesCases(permissions)) return null;
  return (
    <ul className="offers">
      {offers.map(({ act, isAllowed, reason }) => (
        <li key={act}>
          <Button
            aria-pressed={isAllowed ? act === current : undefined}
            aria-disabled={isAllowed ? undefined : true}
            aria-describedby={isAllowed ? undefined : `offer-${act}`}
            className={isAllowed ? '' : 'is-refused'}
            onClick={() => isAllowed && onAct(act)}
          >
            {t(`act.${act}`)}
          </Button>
          {!isAllowed && <Refusal id={`offer-${act}`}>{say(reason)}</Refusal>}
        </li>
      ))}
    </ul>
  );
}

interface OpenFormProps {
  readonly shown: CaseDetail;
  readonly offer: Offer;
  readonly onDone: (act: OfficialAct) => void;
}

function OpenForm({ shown, offer, onDone }: OpenFormProps): ReactNode {
  const say = useSay();
  const props: FormProps<OfficialAct> = { shown, refusal: offer.isAllowed ? undefined : say(offer.reason), onDone };
  switch (offer.act) {
    case 'accept':
      return <AcceptForm {...props} />;
    case 'request-correction':
      return <CorrectionForm {...props} />;
    case 'refuse-acceptance':
      return <RefuseAcceptanceForm {...props} />;
    case 'review':
      return <ReviewForm {...props} />;
    case 'begin-special-procedure':
      return <SpecialProcedureForm {...props} />;
    case 'end-special-procedure':
      return <EndSpecialProcedureForm {...props} />;
    case 'decide':
      return <DecideForm {...props} />;
    case 'send-back':
      return <SendBackForm {...props} />;
    case 'deliver':
      return <DeliverForm {...props} />;
    case 'terminate':
      return <TerminateForm {...props} />;
  }
}

/** Says that an act was done, and takes the focus, since the form it came from is gone. */
function DoneNote({ act }: { readonly act: OfficialAct | undefined }): ReactNode {
  const { t } = useTranslation(['act', 'case']);
  const note = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (act) note.current?.focus();
  }, [act]);
  if (!act) return null;
  return (
    <output className="done-note" ref={note} tabIndex={-1}>
      <p>{t('act:done', { act: t(`case:act.${act}`) })}</p>
      <Link to="/inbox">{t('act:doneNext')}</Link>
    </output>
  );
}
