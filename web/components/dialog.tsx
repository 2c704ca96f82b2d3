import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A dialog: holds the focus while open, gives it back when closed, closes with Escape. */
export function Dialog({ title, opened, onClose, children }: { title: string; opened: boolean; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<span style={{ fontSize: '1.25rem', fontWeight: 650, letterSpacing: '-0.01em' }}>{title}</span>}
      size="lg"
      radius="lg"
      centered
      closeButtonProps={{ 'aria-label': t('app.close'), size: 'lg' }}
      overlayProps={{ backgroundOpacity: 0.5 }}
    >
      {children}
    </Modal>
  );
}
