import { Modal } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog: holds the focus while open, gives it back when closed, closes with Escape. */
export function Dialog({ title, opened, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  useStillPage(opened);
  useFocusGivenBack(opened);
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size="lg"
      radius="lg"
      padding="lg"
      centered
      lockScroll={false}
      returnFocus={false}
    >
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content>
        {/* The element is a header, and the page has its own. */}
        <Modal.Header role="presentation">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('app.close')} size="lg" />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The page behind does not move. Mantine's own way writes a style sheet that the page's policy refuses. */
function useStillPage(still: boolean): void {
  useEffect(() => {
    if (!still) return undefined;
    const page = document.documentElement;
    page.style.overflow = 'hidden';
    return () => {
      page.style.overflow = '';
    };
  }, [still]);
}

/**
 * Mantine gives the focus back only to a dialog that was there before it opened: ours arrives opened.
 * Given back after React is done, which would itself put it where it was: in the dialog.
 */
function useFocusGivenBack(opened: boolean): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (opened) before.current = document.activeElement;
  }, [opened]);
  useEffect(() => {
    if (!opened) return undefined;
    return () => {
      if (before.current instanceof HTMLElement) before.current.focus();
    };
  }, [opened]);
}
