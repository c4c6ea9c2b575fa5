import './mark.css';

/** The mark: 册 in its oldest form, four slips of unequal length through two cords. Not smaller than 20 px. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="6" fill="#0a5660" />
      <path
        d="M7.5 8.5v15M13.2 5.5v19M18.8 7.5v19M24.5 9.5v13.5"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <path
        d="M3.8 13.2q4.1 1.5 8.2 0t8.2 0 8 0M3.8 19.2q4.1 1.5 8.2 0t8.2 0 8 0"
        fill="none"
        stroke="#e3cb8b"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** Mark, name 云梦 and one line under it. */
export function Wordmark({ line }: { readonly line: string }) {
  return (
    <span className="wordmark">
      <Mark />
      <span>
        <b lang="zh-CN">云梦</b>
        <small>{line}</small>
      </span>
    </span>
  );
}
