import { useSay } from '@yunmeng/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

interface PageTitleProps {
  readonly children: string;
  /** Before the title, when something on the page is to be mended: 错误. */
  readonly isWrong?: boolean;
  readonly isDisplay?: boolean;
  /** What the document is called, when it is more than the heading. */
  readonly documentTitle?: string;
}

const SITE = '云梦';
const words = { wrong: { zh: '错误：', en: 'Error: ' } };

/** The place that was focused last: the first page of a visit leaves the focus where the browser put it. */
let focusedAt: string | undefined;

/** The one h1 of a page. It names the document, and takes the focus after navigation, so that those who listen hear where they are. */
export function PageTitle({ children, isWrong = false, isDisplay = false, documentTitle }: PageTitleProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(documentTitle ?? children, isWrong);
  useHeadingFocus(heading);
  return (
    <h1 ref={heading} tabIndex={-1} className={isDisplay ? 'display' : undefined}>
      {children}
    </h1>
  );
}

/** Names the document: 错误：店，开一家餐饮店 - 云梦. */
export function usePageTitle(title: string, isWrong = false): void {
  const wrong = useSay()(words.wrong);
  useEffect(() => {
    document.title = `${isWrong ? wrong : ''}${title} - ${SITE}`;
  }, [title, isWrong, wrong]);
}

/** Gives the focus to the heading in `place` once for each page one has gone to. */
export function useHeadingFocus(place: { readonly current: HTMLElement | null }): void {
  const { key, pathname } = useLocation();
  useEffect(() => {
    const isFirst = focusedAt === undefined;
    const page = `${key} ${pathname}`;
    if (focusedAt === page) return;
    focusedAt = page;
    if (isFirst) return;
    const heading = place.current?.matches('h1') ? place.current : place.current?.querySelector('h1');
    heading?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [key, pathname, place]);
}
