import type { ExampleSet } from '../gallery/example.ts';
import { DateInput } from './date-input.tsx';

export const dateInputExamples: ExampleSet = {
  title: { zh: '日期', en: 'Date input' },
  examples: [
    {
      name: { zh: '填好的', en: 'Filled' },
      render: () => <DateInput id="d1" label="打算哪天开业" value="2026-10-27" onChange={() => {}} />,
    },
    {
      name: { zh: '少了月份', en: 'Without a month' },
      render: () => <DateInput id="d2" label="出生日期" value="1990--5" error="请写月份" onChange={() => {}} />,
    },
  ],
};
