import type { ReactNode } from 'react';

import './disclosure.css';

interface DisclosureProps {
  readonly summary: string;
  /** What the summary is about, for those who hear it out of its place. */
  readonly about?: string | undefined;
  readonly isOpen?: boolean;
  readonly onToggle?: ((isOpen: boolean) => void) | undefined;
  readonly children: ReactNode;
}

/** More to read for whoever wants it: a native `details`. */
export function Disclosure({ summary, about, isOpen = false, onToggle, children }: DisclosureProps) {
  return (
    <details
      className="disclosure"
      open={isOpen || undefined}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary>
        <span>
          {summary}
          {about === undefined ? null : <span className="vh">{about}</span>}
        </span>
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
