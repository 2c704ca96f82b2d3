import { Button, FileButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { pictureToSend } from './picture-to-send.js';
import styles from './letterhead.module.css';

interface PictureFieldProps {
  /** What the picture is: `Logo`, `Signature de Samira Haddad`. */
  name: string;
  /** Address of the picture kept; null: none. */
  kept: string | null;
  mayWrite: boolean;
  onSend: (picture: string | null) => Promise<unknown>;
}

/** A picture with what gives another and what takes it away. A large one is made smaller before it leaves. */
export function PictureField({ name, kept, mayWrite, onSend }: PictureFieldProps) {
  const { t } = useTranslation();
  const [isTooLarge, setIsTooLarge] = useState(false);
  const send = useMutation({
    mutationFn: async (file: File | null) => {
      const picture = file === null ? null : await pictureToSend(file);
      setIsTooLarge(file !== null && picture === null);
      if (file === null || picture !== null) await onSend(picture);
    },
  });
  return (
    <div className={styles.picture}>
      {kept === null ? <p className={styles.quiet}>{t('letterhead.noPicture')}</p> : <img src={kept} alt={name} />}
      {send.error && <Failure error={send.error} />}
      {isTooLarge && <Notice role="alert">{t('letterhead.pictureUnreadable')}</Notice>}
      {mayWrite && (
        <div className={styles.actions}>
          <FileButton accept="image/png,image/jpeg,image/svg+xml" onChange={(file) => file && send.mutate(file)}>
            {(props) => (
              <Button variant="default" loading={send.isPending} {...props}>
                {t(kept === null ? 'letterhead.addPicture' : 'letterhead.changePicture', { name })}
              </Button>
            )}
          </FileButton>
          {kept !== null && (
            <Button variant="default" onClick={() => send.mutate(null)}>
              {t('letterhead.removePicture', { name })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
