import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ReplacementsView } from '../../../server/allocation/replacements/replacements.schemas.js';
import { EmptyState } from '../../components/empty-state.js';

/** Nobody is to be rung for this date: why, and where that changes. */
export function NobodyToCall({ view }: { view: ReplacementsView }) {
  const { t } = useTranslation();
  const { wanted, mayBeAsked, slot } = view;
  return (
    <EmptyState title={t('replace.none')} text={noneText(t, view)}>
      {wanted === null ? (
        <Link to="/missions/$missionId/needs" params={{ missionId: slot.mission.id }}>
          {t('replace.sayNeed')}
        </Link>
      ) : (
        mayBeAsked === 0 && <Link to="/availability">{t('replace.askForIt')}</Link>
      )}
    </EmptyState>
  );
}

function noneText(t: TFunction, { mayBeAsked, wanted }: ReplacementsView): string {
  if (wanted === null) return t('replace.noneUnknown');
  return mayBeAsked === 0 ? t('replace.noneAgreed') : t('replace.noneFits');
}
