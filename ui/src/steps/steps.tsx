import { useSay } from '../language/language.tsx';
import './steps.css';

interface StepsProps {
  /** What is being done: 开一家餐饮店. */
  readonly of: string;
  /** The step one is in, counted from 1. */
  readonly current: number;
  readonly total: number;
}

const words = {
  place: (of: string, current: number, total: number) => ({
    zh: `${of}，第${current}步，共${total}步`,
    en: `${of}, step ${current} of ${total}`,
  }),
};

/** How far one has come in a task of several pages: said in words, drawn as slips on a double cord. */
export function Steps({ of, current, total }: StepsProps) {
  const say = useSay();
  return (
    <div className="steps">
      <p className="meta">{say(words.place(of, current, total))}</p>
      <div className="steps-slips" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          // Steps have no identity but their number.
          // oxlint-disable-next-line react/no-array-index-key
          <i key={index} className={index < current ? 'done' : undefined} />
        ))}
      </div>
    </div>
  );
}
