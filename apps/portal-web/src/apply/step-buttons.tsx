import { Button, Buttons, useSay } from '@yunmeng/ui';
import { useState, type ReactNode } from 'react';

import type { Application } from './application.ts';
import { SaveLine } from './save-line.tsx';
import { applyWords as words, saveWords } from './words.ts';

interface StepButtonsProps {
  readonly application: Application;
  /** What the main button, which submits the form around it, says. */
  readonly label: string;
  readonly busy?: string | undefined;
  readonly children?: ReactNode;
}

/** Goes on, or saves for another day; under them, how saving stands. */
export function StepButtons({ application, label, busy, children }: StepButtonsProps) {
  const say = useSay();
  const [isAsked, setAsked] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setAsked(true);
    setSaving(true);
    await application.save();
    setSaving(false);
  };
  return (
    <div className="step-buttons">
      {children}
      <Buttons>
        <Button type="submit" busy={busy}>
          {label}
        </Button>
        <Button kind="plain" busy={isSaving ? say(saveWords.saving) : undefined} onPress={() => void save()}>
          {say(words.saveForLater)}
        </Button>
      </Buttons>
      <SaveLine application={application} isAsked={isAsked} />
    </div>
  );
}
