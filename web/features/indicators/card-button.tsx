import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, IndicatorResult } from '../../../server/indicators/indicators.schemas.js';
import { LinkButton } from '../../components/link-button.js';

const FigureCardDialog = lazy(() => import('./figure-card-dialog.js'));

interface CardButtonProps {
  entry: CatalogueEntry;
  /** What stands above it: a figure, or a chart of it. */
  title: string;
  result: IndicatorResult;
}

/** The question under each number, one tap from its answer. */
export function CardButton({ entry, title, result }: CardButtonProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<boolean | null>(null);
  return (
    <>
      <LinkButton aria-label={t('figure.whereOf', { title })} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        {t('figure.where')}
      </LinkButton>
      {opened !== null && (
        <Suspense>
          <FigureCardDialog entry={entry} result={result} opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
