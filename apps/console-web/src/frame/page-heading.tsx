import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The one h1 of a page: it names the window, and takes the focus when the page is entered. */
export function PageHeading({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  const { t } = useTranslation('frame');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} - ${t('product')}`;
  }, [title, t]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
