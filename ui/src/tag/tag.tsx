import type { ReactNode } from 'react';

import { Icon, type IconName } from '../icon/icon.tsx';
import './tag.css';

export type TagKind = 'ok' | 'info' | 'warn' | 'error' | 'idle';

const ICONS: Readonly<Record<TagKind, IconName | undefined>> = {
  ok: 'check',
  info: 'clock',
  warn: 'arrow',
  error: 'alert',
  idle: undefined,
};

/** A state in a word, with its drawing. */
export function Tag({ kind, children }: { readonly kind: TagKind; readonly children: ReactNode }) {
  const icon = ICONS[kind];
  return (
    <span className={`tag ${kind}`}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </span>
  );
}
