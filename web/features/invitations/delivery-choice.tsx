import { useTranslation } from 'react-i18next';
import type { Invite } from '../../../server/auth/auth.schemas.js';
import styles from './invite-form.module.css';

type Delivery = Invite['deliver'];

const choices = [
  { value: 'mail', name: 'invitations.byMail', text: 'invitations.byMailText' },
  { value: 'card', name: 'invitations.byCard', text: 'invitations.byCardText' },
] as const;

/** By message, or with a card for who has no address. */
export function DeliveryChoice({ value, onChange }: { value: Delivery; onChange: (value: Delivery) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.choices}>
      <legend>{t('invitations.deliver')}</legend>
      <div className={styles.row}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name="deliver"
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {t(choice.name)}
              <span className={styles.quiet}>{t(choice.text)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
