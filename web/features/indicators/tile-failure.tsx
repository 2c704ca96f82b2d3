import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../components/failure.js';
import { RequestError } from '../../lib/http.js';
import styles from './figure-tile.module.css';

/** Why a tile has no value, and a way to try again when that may help. */
export function TileFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  const never = error instanceof RequestError && error.code === 'indicator-not-refreshed';
  const text = useFailureText(error);
  if (isTooFine(error)) return <p className={styles.hidden}>{t('figure.tooFine')}</p>;
  return (
    <>
      <p role="alert" className={styles.before}>
        {never ? t('figure.never') : `${t('figure.failed')} ${text}`}
      </p>
      <div>
        <Button variant="default" size="xs" onClick={onRetry}>
          {t('app.retry')}
        </Button>
      </div>
    </>
  );
}

/** Seen from outside, a figure in too many small pieces is not told. */
export const isTooFine = (error: Error | null): boolean =>
  error instanceof RequestError && error.code === 'too-fine-for-outside';
