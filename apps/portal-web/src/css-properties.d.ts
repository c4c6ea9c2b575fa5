import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Custom properties carry numbers into style sheets. */
    readonly [name: `--${string}`]: string | number | undefined;
  }
}
