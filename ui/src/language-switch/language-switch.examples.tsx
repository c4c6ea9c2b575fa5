import type { ExampleSet } from '../gallery/example.ts';
import { LanguageSwitch } from './language-switch.tsx';

export const languageSwitchExamples: ExampleSet = {
  title: { zh: '换语言', en: 'Language switch' },
  examples: [
    { name: { zh: '到另一种语言', en: 'To the other language' }, render: () => <LanguageSwitch onChange={() => {}} /> },
  ],
};
