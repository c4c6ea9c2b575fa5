import type { ExampleSet } from '../gallery/example.ts';
import { Icon, iconNames } from './icon.tsx';

export const iconExamples: ExampleSet = {
  title: { zh: '图标', en: 'Icon' },
  examples: [
    {
      name: { zh: '全部', en: 'All' },
      render: () => (
        <div className="btns">
          {iconNames.map((name) => (
            <span key={name} className="btn-plain">
              <Icon name={name} />
              {name}
            </span>
          ))}
        </div>
      ),
    },
  ],
};
