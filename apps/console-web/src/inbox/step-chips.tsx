import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Task } from '../api/tasks.ts';

export type StepFilter = 'all' | Task['step'];

const STEPS: readonly Task['step'][] = ['accept', 'review', 'decide', 'deliver', 'lapsed-correction'];

interface StepChipsProps {
  readonly tasks: readonly Task[];
  readonly value: StepFilter;
  readonly onChange: (step: StepFilter) => void;
}

/** Shows one step only. Steps without tasks have no chip; with one step there is nothing to choose. */
export function StepChips({ tasks, value, onChange }: StepChipsProps): ReactNode {
  const { t } = useTranslation('inbox');
  const count = (step: Task['step']) => tasks.filter((task) => task.step === step).length;
  const steps = STEPS.filter((step) => count(step) > 0 || step === value);
  if (steps.length < 2) return null;
  return (
    <fieldset className="chips" aria-label={t('steps')}>
      <Chip
        isPressed={value === 'all'}
        onPress={() => onChange('all')}
        label={t('step.all', { count: tasks.length })}
      />
      {steps.map((step) => (
        <Chip
          key={step}
          isPressed={value === step}
          onPress={() => onChange(step)}
          label={t(`step.${step}`, { count: count(step) })}
        />
      ))}
    </fieldset>
  );
}

interface ChipProps {
  readonly isPressed: boolean;
  readonly label: string;
  readonly onPress: () => void;
}

function Chip({ isPressed, label, onPress }: ChipProps): ReactNode {
  return (
    <button type="button" className="chip" aria-pressed={isPressed} onClick={onPress}>
      {label}
    </button>
  );
}
