import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface BrokenPageProps {
  readonly children: ReactNode;
}

/** Our own mistakes end here: the page says so, and what was typed is still in the browser's session. */
export class BrokenPageGuard extends Component<BrokenPageProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage(): ReactNode {
  const { t } = useTranslation('frame');
  return (
    <main className="load-state">
      <h1>{t('brokenTitle')}</h1>
      <p>{t('brokenHelp')}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {t('reload')}
      </button>
    </main>
  );
}
