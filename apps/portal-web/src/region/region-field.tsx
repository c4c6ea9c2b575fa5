import type { DivisionList } from '@yunmeng/regions/contract';
import { FieldGroup, useSay, type CustomControl } from '@yunmeng/ui';

import { useRead } from '../api/use-read.ts';
import { chainOf } from './region-chain.ts';
import './region.css';
import { regionWords as words } from './words.ts';

/** A question answered with a division: city, county, town, village, as far down as one knows. */
export function RegionField({ value, onChange, ...question }: CustomControl) {
  const chain = chainOf(value);
  const parents = ['420000000000', ...chain].slice(0, 4);
  return (
    <FieldGroup {...question}>
      <div className="region">
        {parents.map((parent, level) => (
          <RegionLevel
            // The list of a level is another one when its parent changes.
            key={parent}
            id={level === 0 ? question.id : `${question.id}-${level}`}
            parent={parent}
            value={chain[level] ?? ''}
            onChoose={(code) => onChange(code === '' ? (chain[level - 1] ?? '') : code)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface RegionLevelProps {
  readonly id: string;
  readonly parent: string;
  readonly value: string;
  readonly onChoose: (code: string) => void;
}

/** One list: the divisions right below `parent`. Nothing where there are none. */
export function RegionLevel({ id, parent, value, onChoose }: RegionLevelProps) {
  const say = useSay();
  const { value: list, failure } = useRead<DivisionList>(`/regions?parent=${parent}`);
  const divisions = list?.divisions ?? [];
  if (list !== undefined && divisions.length === 0) return null;
  const label = words.levels[divisions[0]?.level ?? 'province'];
  return (
    <label htmlFor={id}>
      <span className="small">{say(label)}</span>
      <select id={id} className="entry" value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{say(failure === undefined ? words.choose : words.unreachable)}</option>
        {divisions.map((division) => (
          <option key={division.code} value={division.code}>
            {division.name}
          </option>
        ))}
      </select>
    </label>
  );
}
