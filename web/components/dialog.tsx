import { Modal } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A dialog: holds the focus while open, gives it back when closed, closes with Escape. */
export function Dialog({ title, opened, onClose, children }: { title: string; opened: boolean; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  // Mantine's own lock writes a style sheet that the page's policy refuses.
  useEffect(() => {
    if (!opened) return undefined;
    const page = document.documentElement;
    page.style.overflow = 'hidden';
    return () => {
      page.style.overflow = '';
    };
  }, [opened]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      radius="lg"
      centered
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('app.close'), size: 'lg' }}
      overlayProps={{ backgroundOpacity: 0.5 }}
    >
      {children}
    </Modal>
  );
}
