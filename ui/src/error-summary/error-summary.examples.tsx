import type { ExampleSet } from '../gallery/example.ts';
import { ErrorSummary } from './error-summary.tsx';

export const errorSummaryExamples: ExampleSet = {
  title: { zh: '还差几处', en: 'Error summary' },
  examples: [
    {
      name: { zh: '两处', en: 'Two' },
      render: () => (
        <ErrorSummary
          attempt={0}
          errors={[
            { fieldId: 'f2', text: '身份证号应当是18位，您填了17位' },
            { fieldId: 'c2', text: '请至少选一项' },
          ]}
        />
      ),
    },
  ],
};
