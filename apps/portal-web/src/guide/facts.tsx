import type { ItemGuide } from '@yunmeng/service-items/contract';
import { useSay } from '@yunmeng/ui';
import type { ReactNode } from 'react';

import { yuanInWords } from './limit-words.ts';
import { guideWords as words } from './words.ts';

/** The four facts: days, fee, visits, papers. */
export function Facts({ guide, askedCount }: { readonly guide: ItemGuide; readonly askedCount: number }) {
  const say = useSay();
  const { promisedLimit } = guide;
  const isImmediate = guide.caseType === 'immediate' || promisedLimit.count === 0;
  return (
    <dl className="facts">
      <Fact term={say(words.factDays)}>
        {isImmediate ? (
          <b>{say(words.immediate)}</b>
        ) : (
          <>
            <b>{promisedLimit.count}</b>
            {say(promisedLimit.unit === 'working-day' ? words.workingDays : words.days)}
          </>
        )}
      </Fact>
      <Fact term={say(words.factFee)}>
        <Fee guide={guide} />
      </Fact>
      <Fact term={say(words.factVisits)}>
        {guide.source === 'import' ? (
          <b className="fact-word">{say(words.notListed)}</b>
        ) : (
          <>
            <b>{guide.visits}</b>
            {say(words.times(guide.visits))}
          </>
        )}
      </Fact>
      <Fact term={say(words.factPapers)}>
        <b>{askedCount}</b>
        {say(words.papers(guide.materials.length, askedCount))}
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Fee({ guide }: { readonly guide: ItemGuide }) {
  const say = useSay();
  const [only, ...others] = guide.fees;
  if (saysNothingOfFees(guide)) return <b className="fact-word">{say(words.notListed)}</b>;
  if (!guide.isFee && only === undefined) {
    return (
      <>
        <b>0</b>
        {say(words.yuan)}
      </>
    );
  }
  if (only === undefined || others.length > 0) return <b className="fact-word">{say(words.several)}</b>;
  return (
    <>
      <b>{yuanInWords(only.amountFen).zh.replace(/元$/, '')}</b>
      {say(words.yuan)}
    </>
  );
}

/** Whether an imported list leaves open if there is a fee: then it is not called free. */
export function saysNothingOfFees(guide: ItemGuide): boolean {
  return guide.source === 'import' && !guide.isFee && guide.fees.length === 0;
}
