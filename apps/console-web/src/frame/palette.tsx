// oxlint-disable jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role -- a combobox with a list box (ARIA 1.2): no element of HTML is one that also holds lamps and reasons
import { useQuery } from '@tanstack/react-query';
import { Lamp } from '@yunmeng/ui';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { casesQuery } from '../api/cases.ts';
import { codeInFours } from '../words/query-code-words.ts';
import { matchingCommands, usePageCommands, type Command } from './commands.ts';
import { Glyph } from './glyph.tsx';
import { useModal } from './modal.ts';
import { usePreferences } from './preferences.ts';

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Commands that are there on every page. */
  readonly commands: readonly Command[];
}

interface Entry {
  readonly id: string;
  readonly draw: ReactNode;
  readonly isRefused: boolean;
  readonly run: () => void;
}

const LIST_ID = 'palette-list';

function optionId({ id }: Entry): string {
  return `palette-${id}`;
}

/** 命令面板 (Ctrl K): finds cases by 查询码, number or name, and runs commands. Refused commands say why. */
export function Palette({ isOpen, onClose, commands }: PaletteProps): ReactNode {
  const { t } = useTranslation('frame');
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog, isOpen);
  return (
    <dialog ref={dialog} className="palette" aria-label={t('search')} onClose={onClose}>
      {isOpen && <PaletteBody commands={commands} onClose={onClose} />}
    </dialog>
  );
}

function PaletteBody({ commands, onClose }: Omit<PaletteProps, 'isOpen'>): ReactNode {
  const { t } = useTranslation('frame');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(typed, commands);
  const active = entries[Math.min(at, entries.length - 1)];

  const run = (entry: Entry | undefined) => {
    if (!entry || entry.isRefused) return;
    onClose();
    entry.run();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') run(active);
    else if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setAt((now) => Math.max(0, now - 1));
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="palette-input">
        <Glyph name="search" />
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that the person has just opened
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={LIST_ID}
          aria-activedescendant={active ? optionId(active) : undefined}
          aria-label={t('search')}
          placeholder={t('search')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <kbd>Esc</kbd>
      </div>
      <ul id={LIST_ID} className="palette-list" role="listbox" aria-label={t('search')}>
        {entries.map((entry) => (
          <PaletteOption key={entry.id} entry={entry} isActive={entry === active} onRun={run} />
        ))}
      </ul>
      {entries.length === 0 && <p className="palette-none">{t('paletteNone', { q: typed })}</p>}
    </>
  );
}

interface PaletteOptionProps {
  readonly entry: Entry;
  readonly isActive: boolean;
  readonly onRun: (entry: Entry) => void;
}

function PaletteOption({ entry, isActive, onRun }: PaletteOptionProps): ReactNode {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // Keys are handled by the field that owns the list (combobox pattern); the pointer presses the line itself.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <li
      ref={line}
      id={optionId(entry)}
      role="option"
      aria-selected={isActive}
      aria-disabled={entry.isRefused || undefined}
      tabIndex={-1}
      onClick={() => onRun(entry)}
    >
      {entry.draw}
    </li>
  );
}

function useEntries(typed: string, commands: readonly Command[]): readonly Entry[] {
  const navigate = useNavigate();
  const [{ language }] = usePreferences();
  const page = usePageCommands();
  const q = useSettled(typed.trim());
  const { data } = useQuery({ ...casesQuery({ q }, 8), enabled: q.length >= 2 });
  const cases = (q.length >= 2 ? (data?.cases ?? []) : []).map((found) => ({
    id: found.id,
    isRefused: false,
    run: () => void navigate(`/cases/${found.id}`),
    draw: (
      <>
        <Lamp lamp={found.lamp} lang={language} />
        <span className="palette-title">{found.title}</span>
        <span className="code">{codeInFours(found.queryCode)}</span>
        <span className="meta">{found.applicantName}</span>
      </>
    ),
  }));
  const acts = matchingCommands([...page, ...commands], typed).map((command) => ({
    id: command.id,
    isRefused: command.refusal !== undefined,
    run: command.run,
    draw: <CommandLine command={command} />,
  }));
  return [...cases, ...acts];
}

function CommandLine({ command }: { readonly command: Command }): ReactNode {
  return (
    <>
      {command.refusal !== undefined && <Glyph name="lock" />}
      <span className="palette-title">{command.title}</span>
      {command.refusal !== undefined && <span className="meta">{command.refusal}</span>}
      <span className="palette-keys">
        {command.keys?.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </span>
    </>
  );
}

/** What was typed, once the fingers rest. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 200);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
