import type { Division } from '@yunmeng/regions/contract';
import { Button, useSay } from '@yunmeng/ui';
import { useState, type FormEvent } from 'react';

import { useSurroundings } from '../surroundings/surroundings.tsx';
import { regionName, type ChosenRegion } from './chosen-region.ts';
import { chainOf } from './region-chain.ts';
import { RegionLevel } from './region-field.tsx';
import { regionWords as words } from './words.ts';

interface RegionChoiceProps {
  readonly region: ChosenRegion;
  readonly onChoose: (region: ChosenRegion) => void;
}

/** Says where services are looked for, and lets the reader look elsewhere. */
export function RegionChoice({ region, onChoose }: RegionChoiceProps) {
  const say = useSay();
  const { api } = useSurroundings();
  const [isOpen, setOpen] = useState(false);
  const [code, setCode] = useState(region.code);
  const chain = chainOf(code);

  const choose = async (event: FormEvent) => {
    event.preventDefault();
    const divisions = await Promise.all(
      chain.map(async (each) => (await api.get<Division>(`/regions/${each}`)).body),
    ).catch(() => undefined);
    const last = divisions?.at(-1);
    if (divisions && last) onChoose({ code: last.code, name: regionName(divisions) });
    setOpen(false);
  };

  return (
    <div>
      <p className="region-line">
        <span>
          {say(words.at)}
          <b lang="zh-CN">{region.name}</b>
        </span>
        {isOpen ? null : (
          <Button kind="plain" onPress={() => setOpen(true)}>
            {say(words.change)}
          </Button>
        )}
      </p>
      {isOpen ? (
        <form className="card" onSubmit={(event) => void choose(event)}>
          <fieldset>
            <legend>
              <b>{say(words.where)}</b>
            </legend>
            <div className="region">
              {['420000000000', ...chain].slice(0, 2).map((parent, level) => (
                <RegionLevel
                  key={parent}
                  id={`region-${level}`}
                  parent={parent}
                  value={chain[level] ?? ''}
                  onChoose={(next) => setCode(next === '' ? (chain[level - 1] ?? '') : next)}
                />
              ))}
            </div>
          </fieldset>
          <p className="hint">{say(words.whole)}</p>
          <Button type="submit">{say(words.done)}</Button>
        </form>
      ) : null}
    </div>
  );
}
