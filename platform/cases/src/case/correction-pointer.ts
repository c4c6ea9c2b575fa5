import type { Pinned } from '../pinned-item.ts';

/** What a pointer of a correction notice points at. */
interface CorrectionTarget {
  readonly kind: 'answers' | 'materials';
  /** Field id or material code. */
  readonly key: string;
}

/** Reads `/answers/<field>` or `/materials/<code>` (RFC 6901); nothing when it is neither. */
export function parsePointer(pointer: string): CorrectionTarget | undefined {
  const [, kind, ...rest] = pointer.split('/');
  if ((kind !== 'answers' && kind !== 'materials') || rest.length === 0) return undefined;
  return { kind, key: rest.join('/').replaceAll('~1', '/').replaceAll('~0', '~') };
}

/** Name of the question or material that a pointer points at, in Chinese; nothing when the case has none such. */
export function nameOfPointer(pointer: string, { form, item }: Pinned): string | undefined {
  const target = parsePointer(pointer);
  if (target?.kind === 'materials') return item.materials.find((material) => material.code === target.key)?.name;
  const fields = form.sections.flatMap((section) => section.fields);
  return fields.find((field) => field.id === target?.key)?.label.zh;
}
