import type { ReactNode } from 'react';

import './notice.css';

/** `bamboo` is for stopped clocks and acting for another person. */
export type NoticeKind = 'note' | 'ok' | 'warn' | 'error' | 'bamboo';

interface NoticeProps {
  readonly kind?: NoticeKind;
  /** `status` is read when convenient, `alert` at once. Only for what the person's own act brought about. */
  readonly live?: 'status' | 'alert' | undefined;
  readonly children: ReactNode;
}

/** Something to know before going on. Its words say what kind it is; the colour only repeats it. */
export function Notice({ kind = 'note', live, children }: NoticeProps) {
  return (
    <div className={kind === 'note' ? 'notice' : `notice ${kind}`} role={live}>
      {children}
    </div>
  );
}
