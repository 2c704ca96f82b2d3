import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.js';
import styles from './drop-zone.module.css';

/** Files dropped, or picked with the keyboard or the mouse. */
export function DropZone({ disabled, onFiles }: { disabled: boolean; onFiles: (files: File[]) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside && !disabled);
  };
  return (
    <label className={over ? `${styles.zone} ${styles.over}` : styles.zone}>
      <input
        type="file"
        multiple
        disabled={disabled}
        onDragEnter={drag(true)}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          if (!disabled) onFiles([...event.dataTransfer.files]);
        }}
        className={styles.input}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file chosen again, once corrected, is news.
          event.currentTarget.value = '';
        }}
      />
      <Icon name="upload" rem={1.75} />
      <span className={styles.title}>{t('imports.drop')}</span>
      <span className={styles.quiet}>{t('imports.dropFormats')}</span>
    </label>
  );
}
