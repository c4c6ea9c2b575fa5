import type { ExampleSet } from '../gallery/example.ts';
import { Field } from './field.tsx';

export const fieldExamples: ExampleSet = {
  title: { zh: '问题', en: 'Field' },
  examples: [
    {
      name: { zh: '有提示、来源和理由', en: 'With hint, source and reason' },
      render: () => (
        <Field id="f1" label="经营者姓名" hint="和身份证上一样" source="来自您的实名账户" why="许可证上写明经营者。">
          {(control) => <input className="entry" {...control} defaultValue="张三" />}
        </Field>
      ),
    },
    {
      name: { zh: '填错了', en: 'With an error' },
      render: () => (
        <Field id="f2" label="身份证号" error="身份证号应当是18位，您填了17位">
          {(control) => <input className="entry" {...control} defaultValue="42909919900101002" />}
        </Field>
      ),
    },
  ],
};
