import { Icon, useSay } from '@yunmeng/ui';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';

import './search-box.css';
import { homeWords as words } from './words.ts';

/** One box for one's own words. Without a script the form still leads to the results page. */
export function SearchBox({ asked = '' }: { readonly asked?: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const [text, setText] = useState(asked);
  const search = (event: FormEvent) => {
    event.preventDefault();
    const query = text.trim();
    void navigate(query === '' ? '/search' : `/search?q=${encodeURIComponent(query)}`);
  };
  return (
    <search>
      <form className="find" action="/search" onSubmit={search}>
        <label className="vh" htmlFor="q">
          {say(words.searchLabel)}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
          placeholder={say(words.placeholder)}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button className="btn" type="submit">
          <Icon name="search" />
          <span>{say(words.find)}</span>
        </button>
      </form>
    </search>
  );
}
