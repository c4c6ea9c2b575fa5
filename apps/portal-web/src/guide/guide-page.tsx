import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { ItemGuide } from '@yunmeng/service-items/contract';
import { buttonClass, Icon, Notice, useLang, useSay, Waiting } from '@yunmeng/ui';
import { Link, useParams } from 'react-router';

import { isAsked } from '../apply/asked.ts';
import { FailureNotice } from '../api/failure-notice.tsx';
import { useRead } from '../api/use-read.ts';
import { PageTitle } from '../frame/page-title.tsx';
import './guide.css';
import { Facts } from './facts.tsx';
import { FeesAndResult } from './fees-and-result.tsx';
import { Law, Questions, Remedies, Where } from './rights.tsx';
import { HeldPapers, PreparedPapers } from './papers.tsx';
import { StartPanel } from './start-panel.tsx';
import { Way } from './way.tsx';
import { guideWords as words } from './words.ts';

/** 办事指南: everything one has to know before one begins. Printed, it is the 一次性告知单. */
export function GuidePage() {
  const say = useSay();
  const { itemId = '' } = useParams();
  const { value, failure, isWaiting, reload } = useRead<ItemGuide>(`/items/${itemId}`);
  return (
    <div className="wrap">
      <Link className="back noprint" to="/search">
        <Icon name="back" />
        {say(words.back)}
      </Link>
      {value === undefined && isWaiting ? <Waiting what={say(words.waiting)} /> : null}
      {failure === undefined ? null : <GuideFailure status={failure.status} />}
      {failure === undefined || failure.status === 404 ? null : <FailureNotice failure={failure} onRetry={reload} />}
      {value === undefined ? null : <Guide guide={value} />}
    </div>
  );
}

function GuideFailure({ status }: { readonly status: number | undefined }) {
  const say = useSay();
  if (status !== 404) return null;
  return (
    <div className="narrow head">
      <PageTitle>{say(words.gone)}</PageTitle>
      <p className="lede">{say(words.goneHint)}</p>
    </div>
  );
}

function Guide({ guide }: { readonly guide: ItemGuide }) {
  const say = useSay();
  const lang = useLang();
  const asked = guide.materials.filter(isAsked);
  const held = guide.materials.filter((material) => !isAsked(material));
  const plainName = guide.plainName?.[lang];
  return (
    <article>
      <div className="head">
        <p className="printonly">
          {say(words.notice)} · {guide.code}
        </p>
        <PageTitle>{plainName ?? guide.name}</PageTitle>
        {plainName === undefined || plainName === guide.name ? null : (
          <p className="meta" lang="zh-CN">
            {guide.name}
          </p>
        )}
        {guide.summary === undefined ? null : <p className="lede">{guide.summary[lang]}</p>}
        <p className="hint" lang="zh-CN">
          {guide.org.name}
        </p>
      </div>
      <Facts guide={guide} askedCount={asked.length} />
      <StartNotice guide={guide} />
      {guide.isOpenToApplication ? (
        <p className="early noprint">
          <Link className={buttonClass('primary', true)} to={`/items/${guide.id}/apply`}>
            {say(words.start)}
          </Link>
        </p>
      ) : null}
      <div className="cols guide-cols">
        <div>
          {guide.conditions.length === 0 ? null : (
            <section className="sec" aria-labelledby="who">
              <h2 id="who">{say(words.who)}</h2>
              <ul className="points">
                {guide.conditions.map((condition) => (
                  <li key={condition}>{condition}</li>
                ))}
              </ul>
            </section>
          )}
          <PreparedPapers itemId={guide.id} isComplete={guide.source === 'catalogue'} materials={asked} />
          <HeldPapers materials={held} />
          <Way guide={guide} />
          <FeesAndResult guide={guide} />
          <Where guide={guide} />
          <Remedies guide={guide} />
          <Questions guide={guide} />
          <Law guide={guide} />
        </div>
        <StartPanel guide={guide} />
      </div>
    </article>
  );
}

/** Why one cannot apply here, and where a guide that says little comes from. */
function StartNotice({ guide }: { readonly guide: ItemGuide }) {
  const say = useSay();
  return (
    <>
      {guide.isOpenToApplication ? null : (
        <div className="guide-notice">
          <Notice kind="warn">{say(whyNot(guide))}</Notice>
        </div>
      )}
      {guide.source === 'import' ? (
        <div className="guide-notice">
          <Notice>{say(words.imported)}</Notice>
        </div>
      ) : null}
    </>
  );
}

const OWN_ACCORD: ReadonlySet<ItemGuide['type']> = new Set(['penalty', 'compulsion', 'levy', 'inspection']);

function whyNot(guide: ItemGuide): Bilingual {
  if (guide.state !== 'in-use') return words.notInUse;
  return OWN_ACCORD.has(guide.type) ? words.notApplied : words.notOnline;
}
