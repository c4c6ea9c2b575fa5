import type { Language } from '../http/problem-answer.ts';

/** Text that is markup already. Everything else is escaped when it gets into markup. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Inner = string | number | undefined | Markup | readonly Markup[];

/** Markup from a template: strings are escaped, markup and lists of it go in as they are. */
export function html(parts: TemplateStringsArray, ...values: readonly Inner[]): Markup {
  return new Markup(parts.map((part, at) => part + (at < values.length ? inner(values[at]) : '')).join(''));
}

function inner(value: Inner): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map((one) => one.text).join('');
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A whole page in the plain look of the reference: no script, one style sheet. */
export function page(language: Language, title: string, body: Markup): string {
  return html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/reference.css" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `.text;
}

/** The style sheet of these pages. */
export const styleSheet = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; }
body { margin: 0; font: 16px/1.65 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
code, .path { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
details { border: 1px solid var(--line); border-radius: 6px; margin: 0.5rem 0; }
summary { padding: 0.6rem 0.75rem; cursor: pointer; }
summary:focus-visible, a:focus-visible { outline: 3px solid #1a66d6; outline-offset: 2px; }
details > div { padding: 0 0.9rem 0.75rem; }
.method { display: inline-block; min-width: 4.2em; font-weight: 700; }
.muted { opacity: 0.75; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
ul.schema { list-style: none; padding-inline-start: 1rem; border-inline-start: 2px solid var(--soft); }
`;
