import { buttonClass, Buttons, useSay } from '@yunmeng/ui';
import { useState } from 'react';
import { Link } from 'react-router';

import { PageTitle } from '../frame/page-title.tsx';
import { readRegion } from '../region/chosen-region.ts';
import { useSession } from '../session/session.ts';
import { useSurroundings } from '../surroundings/surroundings.tsx';
import { BoundBook } from './bound-book.tsx';
import './home.css';
import { MineNow } from './mine-now.tsx';
import { Reeds } from './reeds.tsx';
import { SearchBox } from './search-box.tsx';
import { homeWords as words } from './words.ts';

const tries = ['开餐馆', '补身份证', '提公积金', '办护照'] as const;

/** 首页: one question, one's own matters, two bound books of life events, and the window. */
export function HomePage() {
  const say = useSay();
  const session = useSession();
  const { kept } = useSurroundings();
  const [region] = useState(() => readRegion(kept));
  return (
    <>
      <div className="hero">
        <Reeds />
        <div className="wrap">
          <div className="hero-in">
            <PageTitle isDisplay>{say(words.title)}</PageTitle>
            <SearchBox />
            <p className="hero-try">
              <span>{say(words.example)}</span>
              {tries.map((text) => (
                <Link key={text} to={`/search?q=${encodeURIComponent(text)}`} lang="zh-CN">
                  {text}
                </Link>
              ))}
            </p>
          </div>
        </div>
      </div>
      <div className="wrap">
        {session.kind === 'signed-in' ? <MineNow /> : null}
        <div className="books">
          <BoundBook id="book-person" title={say(words.person)} audience="person" region={region.code} />
          <BoundBook id="book-enterprise" title={say(words.enterprise)} audience="enterprise" region={region.code} />
        </div>
        <section className="sec" aria-labelledby="place">
          <h2 id="place">{say(words.place)}</h2>
          <div className="pair">
            <div className="card">
              <h3>{say(words.placeTitle)}</h3>
              <p>{say(words.placeText)}</p>
            </div>
            <div className="card">
              <h3>{say(words.lookupTitle)}</h3>
              <p>{say(words.lookupText)}</p>
              <Buttons>
                <Link className={buttonClass('secondary')} to="/lookup">
                  {say(words.lookup)}
                </Link>
              </Buttons>
            </div>
          </div>
        </section>
      </div>
    </>
  );
}
