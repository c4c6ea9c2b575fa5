import './icon.css';

/** Outlines on a 24 grid; an entry may hold several paths. */
const DRAWINGS = {
  search: ['M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z', 'm16 16 4.5 4.5'],
  person: ['M15.6 8a3.6 3.6 0 1 1-7.2 0 3.6 3.6 0 0 1 7.2 0Z', 'M4.5 20.5c.6-4 3.5-6 7.5-6s6.9 2 7.5 6'],
  back: ['m15 5-7 7 7 7'],
  clock: ['M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0Z', 'M12 7v5.2l3.2 2'],
  arrow: ['M4 12h13', 'M12 6.5 17.5 12 12 17.5'],
  check: ['m5 12.5 4.5 4.5L19 7'],
  cross: ['m6 6 12 12', 'M18 6 6 18'],
  alert: ['M12 4 2.8 20h18.4z', 'M12 10v4.5', 'M12 17.2v.1'],
  phone: ['M6 3.5h3l1.5 4.5-2 1.5a11 11 0 0 0 6 6l1.5-2 4.5 1.5v3a2 2 0 0 1-2 2A15.5 15.5 0 0 1 4 5.5a2 2 0 0 1 2-2Z'],
  document: ['M6 3h8l4 4v14H6z', 'M14 3v4h4', 'M9 12h6', 'M9 16h6'],
  print: ['M7 8V3.5h10V8', 'M7 17H4V8h16v9h-3', 'M7 13.5h10v7H7z'],
  upload: ['M12 16V5', 'M7.5 9.5 12 5l4.5 4.5', 'M4.5 15v4.5h15V15'],
  shield: ['M12 3 5 5.5V11c0 4.5 3 8 7 10 4-2 7-5.5 7-10V5.5z', 'm9 11.5 2.2 2.2L15.2 9.5'],
  pause: ['M9 6v12', 'M15 6v12'],
  globe: [
    'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0Z',
    'M3.5 12h17',
    'M12 3.5c2.6 2.4 3.6 5.2 3.6 8.5s-1 6.1-3.6 8.5c-2.6-2.4-3.6-5.2-3.6-8.5s1-6.1 3.6-8.5Z',
  ],
} as const satisfies Record<string, readonly string[]>;

export type IconName = keyof typeof DRAWINGS;

/** A drawing beside a word. It is hidden from assistive technology: the word says it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {DRAWINGS[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

/** The names there are, for the gallery. */
export const iconNames = Object.keys(DRAWINGS) as IconName[]; // keys of a constant object
