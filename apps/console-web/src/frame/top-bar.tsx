import { parsePlainDate, weekdayName } from '@yunmeng/kernel/plain-date';
import { Mark, plainDay, useLang } from '@yunmeng/ui';
import { Button, Segmented, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useDayKind } from '../api/calendar.ts';
import { useServerDay } from '../api/server-clock.ts';
import { useSession, useSignOut } from '../api/session.ts';
import { Glyph } from './glyph.tsx';
import { Menu } from './menu.tsx';
import { usePreferences } from './preferences.ts';

/** 顶栏: the search, the day by the calendar of the place, and who one is here. */
export function TopBar({ onSearch }: { readonly onSearch: () => void }): ReactNode {
  const { t } = useTranslation('frame');
  const session = useSession();
  return (
    <header className="bar noprint">
      <Link to="/" className="bar-mark">
        <Mark />
        <span lang="zh-CN">云梦</span>
      </Link>
      <button
        type="button"
        className="bar-search"
        onClick={onSearch}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
      >
        <Glyph name="search" />
        <span>{t('search')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <p className="bar-who">
        <Today />
        <span>
          <b>{session.name}</b>
          {session.post && <Post {...session.post} />}
        </span>
      </p>
      <Menu label={t('account')}>
        <Settings />
      </Menu>
    </header>
  );
}

function Post({ orgName, title }: { readonly orgName: string; readonly title: string }): ReactNode {
  const { t } = useTranslation('frame');
  const lang = useLang();
  return (lang === 'zh' ? '，' : ', ') + t('postAt', { org: orgName, title });
}

/** “10月23日周五，工作日” */
function Today(): ReactNode {
  const { t } = useTranslation('frame');
  const lang = useLang();
  const { post } = useSession();
  const day = useServerDay();
  const kind = useDayKind(day, post?.regionCode);
  const weekday = weekdayName(parsePlainDate(day))[lang];
  const words = plainDay(day, Number(day.slice(0, 4)))[lang] + (lang === 'zh' ? weekday : `, ${weekday}`);
  if (kind === undefined) return <time dateTime={day}>{words}</time>;
  return <time dateTime={day}>{t('today', { day: words, kind: t(kind === 'working' ? 'workingDay' : kind) })}</time>;
}

const ROW_HEIGHTS = [28, 36, 44] as const;

function Settings(): ReactNode {
  const { t } = useTranslation('frame');
  const [{ language, isLargePrint, rowHeight, hasSingleKeys }, change] = usePreferences();
  const session = useSession();
  const signOut = useSignOut();
  return (
    <div className="settings">
      <p className="settings-who">
        <b>{session.name}</b>
        {session.post && <span>{t('postAt', { org: session.post.orgName, title: session.post.title })}</span>}
      </p>
      <div className="settings-line">
        <span id="settings-language">{t('language')}</span>
        <Segmented
          aria-labelledby="settings-language"
          name="language"
          value={language}
          onChange={(value) => change({ language: value })}
          options={[
            { value: 'zh' as const, label: <span lang="zh-CN">中文</span> },
            { value: 'en' as const, label: <span lang="en">English</span> },
          ]}
        />
      </div>
      <div className="settings-line">
        <span id="settings-rows">{t('rowHeight')}</span>
        <Segmented
          aria-labelledby="settings-rows"
          name="row-height"
          value={rowHeight}
          onChange={(value) => change({ rowHeight: value })}
          options={ROW_HEIGHTS.map((value) => ({ value, label: t(`row${value}`) }))}
        />
      </div>
      <div className="settings-line">
        <span id="settings-large">{t('largePrint')}</span>
        <Switch
          aria-labelledby="settings-large"
          checked={isLargePrint}
          onChange={(value) => change({ isLargePrint: value })}
        />
      </div>
      <div className="settings-line">
        <span id="settings-keys">{t('singleKeys')}</span>
        <Switch
          aria-labelledby="settings-keys"
          checked={hasSingleKeys}
          onChange={(value) => change({ hasSingleKeys: value })}
        />
      </div>
      <div className="settings-line">
        <a href="/">{t('portal')}</a>
        <Button onClick={() => signOut.mutate()} loading={signOut.isPending}>
          {t('signOut')}
        </Button>
      </div>
    </div>
  );
}
