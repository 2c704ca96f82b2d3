import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { View } from './view.js';

/** Shows the page as a donor would see it. */
export function DonorSwitch({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { t } = useTranslation();
  const isDonor = view === 'donor';
  return (
    <Button
      size="xs"
      variant={isDonor ? 'filled' : 'default'}
      aria-pressed={isDonor}
      onClick={() => onView(isDonor ? 'inside' : 'donor')}
    >
      {t('dashboard.donorView')}
    </Button>
  );
}
