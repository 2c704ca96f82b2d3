import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RequestError } from '../../lib/http.js';

/** A figure that waits for its next calculation may be told all the same, when somebody says so. */
export function AcceptOld({ error, onAccept }: { error: unknown; onAccept: () => void }) {
  const { t } = useTranslation();
  if (!(error instanceof RequestError) || error.code !== 'publication-old') return null;
  return (
    <Button variant="default" onClick={onAccept}>
      {t('publications.acceptOld')}
    </Button>
  );
}
