import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { ItemGuide } from '@yunmeng/service-items/contract';
import { Rows, useMarks, useSay, type Row } from '@yunmeng/ui';

import { saysNothingOfFees } from './facts.tsx';
import { yuanInWords } from './limit-words.ts';
import { guideWords as words } from './words.ts';

/** What it costs and by which rule, and what one gets: paid and collected at the window. */
export function FeesAndResult({ guide }: { readonly guide: ItemGuide }) {
  const say = useSay();
  const marks = useMarks();
  const fees: readonly Row[] = guide.fees.map((fee, index) => ({
    key: `${index} ${fee.name}`,
    term: fee.name,
    detail: (
      <>
        {say(yuanInWords(fee.amountFen))}
        {marks.comma}
        {say(words.payAtWindow)}
        <span className="hint fee-note">
          {say(words.basis)}
          {fee.basis}
        </span>
        {fee.reduction === undefined ? null : (
          <span className="hint fee-note">
            {say(words.reduction)}
            {fee.reduction}
          </span>
        )}
      </>
    ),
  }));
  const none: Row = { term: say(words.fee), detail: say(noFeeWords(guide)) };
  const result: Row = {
    key: 'result',
    term: say(words.result),
    detail:
      guide.result.kind === 'none'
        ? say(words.noResult)
        : `${guide.result.name}${marks.stop}${marks.gap}${say(words.collectAtWindow)}`,
  };
  return (
    <section className="sec" aria-labelledby="fees">
      <h2 id="fees">{say(words.feesAndResult)}</h2>
      <Rows rows={[...(fees.length > 0 ? fees : [none]), result]} />
    </section>
  );
}

function noFeeWords(guide: ItemGuide): Bilingual {
  if (saysNothingOfFees(guide)) return words.feeNotListed;
  return guide.isFee ? words.feeUnknown : words.free;
}
