import type { CaseDetail } from '@yunmeng/cases/contract';
import { useLang, useSay } from '@yunmeng/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { isOfficialAct, type OfficialAct } from '../acts/typed.ts';
import { useOfferedCommands } from '../frame/commands.ts';
import { labelled } from '../words/joined.ts';

/** Puts the acts of this case into the palette, the refused ones with their reason. */
export function useCaseCommands(shown: CaseDetail, onAct: (act: OfficialAct) => void): void {
  const { t } = useTranslation(['case', 'casePage']);
  const say = useSay();
  const lang = useLang();
  const navigate = useNavigate();
  const commands = useMemo(
    () => [
      ...shown.offers.flatMap(({ act, isAllowed, reason }) =>
        isOfficialAct(act)
          ? [
              {
                id: act,
                title: t(`case:act.${act}`),
                refusal: isAllowed ? undefined : say(reason),
                run: () => onAct(act),
              },
            ]
          : [],
      ),
      ...shown.clocks.map(({ name }) => ({
        id: `replay-${name}`,
        title: labelled(t('casePage:printDays'), t(`case:clock.${name}`), lang),
        run: () => void navigate(`/cases/${shown.id}/replay/${name}`),
      })),
    ],
    // `say` and `onAct` are made anew by every draw but do the same for the same case and language.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [shown, t, navigate, lang],
  );
  useOfferedCommands(commands);
}
