import type { MouseEvent, ReactNode } from 'react';

import './button.css';

export type ButtonKind = 'primary' | 'secondary' | 'plain';

/** Class names of a button, for a link that looks like one. */
export function buttonClass(kind: ButtonKind = 'primary', isWide = false): string {
  if (kind === 'plain') return 'btn-plain';
  return `btn${kind === 'secondary' ? ' second' : ''}${isWide ? ' wide' : ''}`;
}

interface ButtonProps {
  readonly kind?: ButtonKind;
  readonly type?: 'button' | 'submit';
  readonly isWide?: boolean;
  /** While something runs: the button keeps the focus, says what it does, and ignores presses. */
  readonly busy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A button. It is never `disabled`, since that would drop the focus and say nothing: it is busy, and says with what. */
export function Button({
  kind = 'primary',
  type = 'button',
  isWide = false,
  busy,
  describedBy,
  onPress,
  children,
}: ButtonProps) {
  const press = (event: MouseEvent) => {
    if (busy !== undefined) {
      event.preventDefault();
      return;
    }
    onPress?.();
  };
  return (
    <button
      className={buttonClass(kind, isWide)}
      type={type}
      aria-disabled={busy !== undefined || undefined}
      aria-describedby={describedBy}
      onClick={press}
    >
      {busy ?? children}
    </button>
  );
}

/** Buttons side by side, under each other on a narrow page. */
export function Buttons({ children }: { readonly children: ReactNode }) {
  return <div className="btns">{children}</div>;
}
