import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.js';
import type { View } from './view.js';

/** Shows the page as a donor would see it, and says so as long as it does. */
export function DonorSwitch({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { t } = useTranslation();
  const isDonor = view === 'donor';
  return (
    <>
      <div>
        <Button
          size="xs"
          variant={isDonor ? 'filled' : 'default'}
          aria-pressed={isDonor}
          onClick={() => onView(isDonor ? 'inside' : 'donor')}
        >
          {t('dashboard.donorView')}
        </Button>
      </div>
      {isDonor && <Notice>{t('dashboard.donorNotice')}</Notice>}
    </>
  );
}
