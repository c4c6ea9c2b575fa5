import type { Material } from '@yunmeng/service-items/contract';
import { Icon, Tag, Tick, useSay } from '@yunmeng/ui';
import { useState } from 'react';

import { MaterialNotes } from '../apply/material-notes.tsx';
import { materialWords } from '../apply/material-words.ts';
import { useSurroundings } from '../surroundings/surroundings.tsx';
import { guideWords as words } from './words.ts';

interface PreparedPapersProps {
  readonly itemId: string;
  /** The list names everything that may be asked for. An imported one may not. */
  readonly isComplete: boolean;
  readonly materials: readonly Material[];
}

/** What the applicant prepares, to be ticked off at home. The ticks stay on the device. */
export function PreparedPapers({ itemId, isComplete, materials }: PreparedPapersProps) {
  const say = useSay();
  const { kept } = useSurroundings();
  const name = `ticks ${itemId}`;
  const [ticks, setTicks] = useState<ReadonlySet<string>>(() => new Set((kept.get(name) ?? '').split('\n')));
  const tick = (code: string) => {
    const next = new Set(ticks);
    if (!next.delete(code)) next.add(code);
    setTicks(next);
    kept.set(name, [...next].join('\n'));
  };
  return (
    <section className="sec" aria-labelledby="prepare">
      <h2 id="prepare">{say(materials.length === 0 ? words.prepareNone : words.prepare(materials.length))}</h2>
      {materials.length === 0 ? null : (
        <>
          <ul className="papers">
            {materials.map((material) => (
              <li key={material.code}>
                <Tick
                  id={`tick-${material.code}`}
                  label={material.name}
                  isTicked={ticks.has(material.code)}
                  onTick={() => tick(material.code)}
                >
                  {material.need === 'required' ? null : (
                    <p>
                      <Tag kind="idle">{say(materialWords[material.need])}</Tag>
                    </p>
                  )}
                  {material.waiver === 'pledge' ? <p>{say(words.waiver.pledge)}</p> : null}
                  <p className="hint">{say(words.copies(material.originals, material.copies))}</p>
                  <MaterialNotes material={material} />
                </Tick>
              </li>
            ))}
          </ul>
          <p className="hint papers-foot">{say(isComplete ? words.prepareFoot : words.prepareFootImported)}</p>
        </>
      )}
    </section>
  );
}

/** What government checks by itself: who, and that the applicant need not bring it. */
export function HeldPapers({ materials }: { readonly materials: readonly Material[] }) {
  const say = useSay();
  if (materials.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="held">
      <h2 id="held">{say(words.held(materials.length))}</h2>
      <ul className="papers">
        {materials.map((material) => (
          <li key={material.code} className="held-paper">
            <Icon name="check" />
            <strong>{material.name}</strong>
            <span className="hint">{say(words.waiver[material.waiver])}</span>
          </li>
        ))}
      </ul>
      <p className="hint papers-foot">{say(words.heldFoot)}</p>
    </section>
  );
}
