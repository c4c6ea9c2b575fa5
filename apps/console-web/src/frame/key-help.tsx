import { Button } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useModal } from './modal.ts';

const SECTIONS = [
  {
    title: 'everywhere',
    keys: [
      [['Ctrl K'], 'palette'],
      [['/'], 'search'],
      [['G', 'I'], 'goInbox'],
      [['G', 'W'], 'goAvailable'],
      [['G', 'P'], 'goPaused'],
      [['G', 'B'], 'goCases'],
      [['?'], 'help'],
    ],
  },
  {
    title: 'list',
    keys: [
      [['J'], 'next'],
      [['K'], 'previous'],
      [['Enter'], 'open'],
      [['X'], 'select'],
      [['C'], 'claim'],
    ],
  },
  {
    title: 'casePage',
    keys: [
      [['1', '9'], 'material'],
      [['P'], 'preview'],
      [['.'], 'more'],
      [['Ctrl Enter'], 'submit'],
      [['Esc'], 'back'],
    ],
  },
] as const;

/** The list of all keys, opened with `?`. */
export function KeyHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['keys', 'frame']);
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog, isOpen);
  return (
    <dialog ref={dialog} className="key-help" aria-labelledby="key-help-title" onClose={onClose}>
      <h2 id="key-help-title">{t('frame:allKeys')}</h2>
      <div className="key-help-columns">
        {SECTIONS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{t(`keys:${title}`)}</h3>
            <dl>
              {keys.map(([names, does]) => (
                <div key={does}>
                  <dt>
                    {names.map((name) => (
                      <kbd key={name}>{name}</kbd>
                    ))}
                  </dt>
                  <dd>{t(`keys:${does}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="meta">{t('keys:note')}</p>
      <Button onClick={onClose}>{t('frame:close')}</Button>
    </dialog>
  );
}
