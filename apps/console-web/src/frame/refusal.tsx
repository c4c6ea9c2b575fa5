import type { ReactNode } from 'react';

import { Glyph } from './glyph.tsx';

/** 不能办的理由: stands beside a button that is shown but not for this person now; the button points at it. */
export function Refusal({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode {
  return (
    <p className="refusal" id={id}>
      <Glyph name="lock" />
      <span>{children}</span>
    </p>
  );
}
