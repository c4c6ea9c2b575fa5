import type { ReactNode } from 'react';

interface PaneProps {
  readonly id: string;
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** One of the columns of the case page. It scrolls by itself, so the keyboard must be able to stand in it (WCAG 2.1.1). */
export function Pane({ id, label, className, children }: PaneProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region is reached by Tab, or it cannot be scrolled by keys
    <section className={`pane ${className}`} id={id} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
