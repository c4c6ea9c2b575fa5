import type { ItemPage, ItemSummary } from '@yunmeng/service-items/contract';
import { buttonClass, Buttons, More, Tag, useSay, Waiting } from '@yunmeng/ui';
import type { Bilingual } from '@yunmeng/kernel/bilingual';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';

import { FailureNotice } from '../api/failure-notice.tsx';
import { usePages } from '../api/use-pages.ts';
import { PageTitle } from '../frame/page-title.tsx';
import { factsInWords } from '../guide/limit-words.ts';
import { SearchBox } from '../home/search-box.tsx';
import { keepRegion, readRegion } from '../region/chosen-region.ts';
import { RegionChoice } from '../region/region-choice.tsx';
import { useSurroundings } from '../surroundings/surroundings.tsx';
import './search.css';
import { searchWords as words } from './words.ts';

const PAGE = 20;

/** 查找结果: tasks with their place resolved. Nothing found leads to a person. */
export function SearchPage() {
  const say = useSay();
  const { kept } = useSurroundings();
  const [region, setRegion] = useState(() => readRegion(kept));
  const [query] = useSearchParams();
  const asked = {
    q: query.get('q')?.trim() || undefined,
    theme: query.get('theme') ?? undefined,
    audience: query.get('audience') ?? undefined,
  };
  const path = `/items?${searchQuery({ ...asked, region: region.code })}`;
  const title = say(titleOf(asked));
  return (
    <div className="wrap">
      <div className="sec">
        <SearchBox key={asked.q ?? ''} asked={asked.q ?? ''} />
        <RegionChoice
          key={region.code}
          region={region}
          onChoose={(chosen) => {
            keepRegion(kept, chosen);
            setRegion(chosen);
          }}
        />
      </div>
      <PageTitle>{title}</PageTitle>
      <Results path={path} asked={asked.q} />
    </div>
  );
}

interface Asked {
  readonly q: string | undefined;
  readonly theme: string | undefined;
  readonly audience: string | undefined;
}

function titleOf({ q, theme, audience }: Asked): Bilingual {
  if (q !== undefined) return words.asked(q);
  if (theme !== undefined) return words.theme(theme);
  if (audience === undefined) return words.all;
  return audience === 'person' ? words.ofPerson : words.ofEnterprise;
}

function searchQuery(parts: Asked & { readonly region: string }): string {
  const query = new URLSearchParams({ region: parts.region, limit: String(PAGE) });
  for (const name of ['q', 'theme', 'audience'] as const) {
    const value = parts[name];
    if (value !== undefined) query.set(name, value);
  }
  return query.toString();
}

function Results({ path, asked }: { readonly path: string; readonly asked: string | undefined }) {
  const say = useSay();
  const { first, entries, isBusy, failure, more } = usePages(path, (page: ItemPage) => page.items);
  if (first.failure !== undefined) return <FailureNotice failure={first.failure} onRetry={first.reload} />;
  const page = first.value;
  if (page === undefined) return <Waiting what={say(words.waiting)} />;
  if (page.total === 0 && !first.isWaiting) return <NothingFound asked={asked} />;
  return (
    <div aria-busy={first.isWaiting || undefined}>
      {first.isWaiting ? <Waiting what={say(words.waiting)} /> : null}
      <output className="meta">{say(words.found(page.total, page.isTotalCapped))}</output>
      <ol className="results">
        {entries.map((item) => (
          <Result key={item.id} item={item} />
        ))}
      </ol>
      {entries.length === page.total ? null : (
        <More
          shown={entries.length}
          total={page.total}
          isTotalCapped={page.isTotalCapped}
          isBusy={isBusy}
          onMore={more}
        />
      )}
      {failure === undefined ? null : <FailureNotice failure={failure} />}
    </div>
  );
}

function Result({ item }: { readonly item: ItemSummary }) {
  const say = useSay();
  return (
    <li>
      <h2>
        <Link to={`/items/${item.id}`} lang="zh-CN">
          {item.name}
        </Link>
      </h2>
      <p className="hint" lang="zh-CN">
        {item.org.name}
      </p>
      <p className="result-facts">
        {factsInWords(item).map((fact) => (
          <span key={fact.en}>{say(fact)}</span>
        ))}
        {item.isOpenToApplication ? null : <Tag kind="idle">{say(words.onlyGuide)}</Tag>}
      </p>
    </li>
  );
}

function NothingFound({ asked }: { readonly asked: string | undefined }) {
  const say = useSay();
  return (
    <div className="card">
      <p>
        <b>{say(asked === undefined ? words.noneHere : words.none(asked))}</b>
      </p>
      <p>{say(words.noneNext)}</p>
      <Buttons>
        <a className={buttonClass('primary')} href="tel:12345">
          {say(words.call)}
        </a>
        <Link className={buttonClass('secondary')} to="/search">
          {say(words.allHere)}
        </Link>
      </Buttons>
    </div>
  );
}
