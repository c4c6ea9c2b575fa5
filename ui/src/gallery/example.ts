import type { Bilingual } from '@yunmeng/kernel/bilingual';
import type { ReactNode } from 'react';

/** One state of a component, as the gallery, the accessibility test and the pictures show it. */
export interface Example {
  readonly name: Bilingual;
  readonly render: () => ReactNode;
}

/** 样例: the states of one component. Each component folder has one, `*.examples.tsx`. */
export interface ExampleSet {
  readonly title: Bilingual;
  readonly examples: readonly Example[];
}
