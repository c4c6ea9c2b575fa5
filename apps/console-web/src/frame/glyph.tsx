import type { ReactNode } from 'react';

/** Outlines on a 24 grid, as in the portal; these are the ones that only officials need. */
const DRAWINGS = {
  inbox: ['M4 13 6.5 5h11L20 13v6H4zM4 13h5l1 2.5h4l1-2.5h5'],
  person: ['M15.6 8a3.6 3.6 0 1 1-7.2 0 3.6 3.6 0 0 1 7.2 0Z', 'M4.5 20.5c.6-4 3.5-6 7.5-6s6.9 2 7.5 6'],
  hand: ['M12 3v11M7.5 9.5 12 14l4.5-4.5M4 20h16'],
  pause: ['M9 6v12M15 6v12'],
  search: ['M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z', 'm16 16 4.5 4.5'],
  chart: ['M4 20V10M10 20V4M16 20v-7M21 20H3'],
  back: ['m15 5-7 7 7 7'],
  lock: ['M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3'],
  check: ['m5 12.5 4.5 4.5L19 7'],
  alert: ['M12 4 2.8 20h18.4z', 'M12 10v4.5', 'M12 17.2v.1'],
  document: ['M6 3h8l4 4v14H6zM14 3v4h4', 'M9 12h6M9 16h6'],
  table: ['M4 5h16v14H4zM4 9.5h16M4 14h16M10 9.5V19'],
  print: ['M7 8V3.5h10V8', 'M7 17H4V8h16v9h-3', 'M7 13.5h10v7H7z'],
  download: ['M12 4v11M7.5 10.5 12 15l4.5-4.5M4.5 16v3.5h15V16'],
  outside: ['M13 5h6v6M19 5l-8 8M11 6H5v13h13v-6'],
  clock: ['M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0Z', 'M12 7v5.2l3.2 2'],
} as const satisfies Record<string, readonly string[]>;

export type GlyphName = keyof typeof DRAWINGS;

/** A drawing beside a word: assistive technology hears the word only. */
export function Glyph({ name }: { readonly name: GlyphName }): ReactNode {
  return (
    <svg className="glyph" viewBox="0 0 24 24" aria-hidden="true">
      {DRAWINGS[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
