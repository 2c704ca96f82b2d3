import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.js';
import styles from './dashboard-page.module.css';

interface ScreenSwitchProps {
  isFull: boolean;
  onEnter: () => void;
  onLeave: () => void;
}

/** The same button enters and leaves: it keeps the focus, and stays in sight. */
export function ScreenSwitch({ isFull, onEnter, onLeave }: ScreenSwitchProps) {
  const { t } = useTranslation();
  return (
    <Button
      size="xs"
      variant="default"
      className={isFull ? styles.leave : undefined}
      leftSection={<Icon name={isFull ? 'shrink' : 'grow'} rem={1} />}
      onClick={isFull ? onLeave : onEnter}
    >
      {t(isFull ? 'dashboard.leaveFullScreen' : 'dashboard.fullScreen')}
    </Button>
  );
}
