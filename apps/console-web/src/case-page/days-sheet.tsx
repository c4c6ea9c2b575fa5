import { ReplayTable, useLang } from '@yunmeng/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useReplay, type ClockName } from '../api/cases.ts';
import { Glyph } from '../frame/glyph.tsx';
import { LoadState } from '../frame/page-state.tsx';

/** 逐日计时 in the middle of the case page, with the way to the printable record. */
export function DaysSheet({ caseId, clock }: { readonly caseId: string; readonly clock: ClockName }): ReactNode {
  const { t } = useTranslation('casePage');
  const lang = useLang();
  const { data, error, refetch } = useReplay(caseId, clock);
  if (!data) return <LoadState what={t('days')} error={error} onRetry={() => void refetch()} />;
  return (
    <div className="paper">
      <Link className="text-link" to={`/cases/${caseId}/replay/${clock}`}>
        <Glyph name="print" />
        {t('printDays')}
      </Link>
      <ReplayTable replay={data} lang={lang} />
    </div>
  );
}
