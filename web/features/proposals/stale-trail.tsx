import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.js';

/** The decisions are those of an earlier reading: the last one failed. */
export function StaleTrail({ when, onAgain }: { when: string; onAgain: () => void }) {
  const { t } = useTranslation();
  const again = (
    <Button variant="default" size="sm" onClick={onAgain}>
      {t('app.retry')}
    </Button>
  );
  return <Notice action={again}>{t('decide.stale', { when })}</Notice>;
}
