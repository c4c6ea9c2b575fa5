import type { Material } from '@yunmeng/service-items/contract';
import { useSay } from '@yunmeng/ui';

import { materialWords as words } from './material-words.ts';

/** How to prepare a paper, where it comes from, and the law that asks for it. */
export function MaterialNotes({ material }: { readonly material: Material }) {
  const say = useSay();
  return (
    <>
      {material.howTo === undefined ? null : <p>{material.howTo}</p>}
      {material.issuer === undefined ? null : (
        <p className="hint">
          {say(words.issuer)}
          {material.issuer}
        </p>
      )}
      {material.basis === undefined ? null : (
        <p className="hint">
          {say(words.basis)}
          {material.basis}
        </p>
      )}
    </>
  );
}
