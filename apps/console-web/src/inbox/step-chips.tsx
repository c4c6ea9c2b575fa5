import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Task } from '../api/tasks.ts';

export type StepFilter = 'all' | Task['step'];

const STEPS: readonly Task['step'][] = ['accept', 'review', 'decide', 'deliver', 'lapsed-correction'];

interface StepChipsProps {
  readonly tasks: readonly Task[];
  /** Whether they wait for this person already, and the words may say so. */
  readonly isMine: boolean;
  readonly value: StepFilter;
  readonly onChange: (step: StepFilter) => void;
}

/** Shows one step only. Steps without tasks have no chip; with one step there is nothing to choose. */
export function StepChips({ tasks, isMine, value, onChange }: StepChipsProps): ReactNode {
  const { t } = useTranslation(['inbox', 'case']);
  const count = (step: Task['step']) => tasks.filter((task) => task.step === step).length;
  const steps = STEPS.filter((step) => count(step) > 0 || step === value);
  if (steps.length < 2) return null;
  return (
    <fieldset className="chips" aria-label={t('inbox:steps')}>
      <Chip
        isPressed={value === 'all'}
        onPress={() => onChange('all')}
        label={t('inbox:step.all', { count: tasks.length })}
      />
      {steps.map((step) => (
        <Chip
          key={step}
          isPressed={value === step}
          onPress={() => onChange(step)}
          label={isMine ? t(`inbox:step.${step}`, { count: count(step) }) : `${t(`case:step.${step}`)} ${count(step)}`}
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
