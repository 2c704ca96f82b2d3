import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AbilityItem, AbilityPerson } from '../../../server/validation/abilities/confirmations.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { useForm } from '../../lib/use-form.js';
import styles from './confirmations.module.css';
import { useItemText } from './item-text.js';

interface WordDialogProps {
  person: AbilityPerson;
  item: AbilityItem;
  onClose: () => void;
  onSend: (words: string) => void;
}

/** A word to the person about what is not confirmed. */
export function WordDialog({ person, item, onClose, onSend }: WordDialogProps) {
  const { t } = useTranslation();
  const { name, detail } = useItemText()(item);
  const { form, field, submit } = useForm(
    { words: '' },
    { words: (value) => (value.trim() === '' ? t('confirmations.wordsNeeded') : null) },
  );
  return (
    <Dialog title={t('confirmations.refuse')} opened onClose={onClose}>
      <form ref={form} noValidate className={styles.part} onSubmit={submit(({ words }) => onSend(words.trim()))}>
        <p>
          <b>{name}</b> {detail !== '' && <span className={styles.quiet}>· {detail}</span>}
        </p>
        <Textarea
          label={t('confirmations.words', { name: person.name })}
          description={t('confirmations.wordsHelp')}
          rows={3}
          maxLength={1000}
          {...field('words')}
        />
        <div className={styles.buttons}>
          <Button type="submit">{t('confirmations.send')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
