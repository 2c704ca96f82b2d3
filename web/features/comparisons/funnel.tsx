import { Skeleton, useComputedColorScheme } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparisonView } from '../../../server/comparisons/comparisons.schemas.js';
import { localiseSpec } from '../../../server/paper/chart-look/chart-spec.js';
import { Notice } from '../../components/notice.js';
import { useLanguage } from '../../lib/language.js';
import { funnelSpec } from './funnel-spec.js';

const Chart = lazy(() => import('../../components/chart.js'));

/** Hours across, rate up, and between which limits a mission like all others would lie. The cards below say the same. */
export function Funnel({ comparison, fact }: { comparison: ComparisonView; fact: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const scheme = useComputedColorScheme('light');
  const [failed, setFailed] = useState(false);
  const { missions, funnel, unit } = comparison;
  const rows = useMemo(
    () => [
      ...funnel.map((limits) => ({ kind: 'limit', ...limits })),
      ...missions.flatMap(({ title, rate, personSeconds }) =>
        rate === null ? [] : [{ kind: 'mission', title, rate, hours: personSeconds / 3600 }],
      ),
    ],
    [funnel, missions],
  );
  const spec = useMemo(() => {
    const labels = {
      hours: t('comparison.hours'),
      rate: t('comparison.rateOf', { unit }),
      title: t('comparison.mission'),
    };
    return localiseSpec(funnelSpec, { labels, title: t('comparison.picture', { unit }), description: fact });
  }, [t, unit, fact]);
  if (failed) return <Notice role="alert">{t('chart.failed')}</Notice>;
  return (
    <Suspense fallback={<Skeleton height="20rem" />}>
      <Chart spec={spec} rows={rows} scheme={scheme} language={language} onError={() => setFailed(true)} />
    </Suspense>
  );
}
