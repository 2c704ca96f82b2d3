import { useTranslation } from 'react-i18next';
import type { Invite } from '../../../server/auth/auth.schemas.js';
import { RadioCard, RadioCards } from '../../components/radio-card.js';

type Delivery = Invite['deliver'];

const choices = [
  { value: 'mail', name: 'invitations.byMail', text: 'invitations.byMailText' },
  { value: 'card', name: 'invitations.byCard', text: 'invitations.byCardText' },
] as const;

/** By message, or with a card for who has no address. */
export function DeliveryChoice({ value, onChange }: { value: Delivery; onChange: (value: Delivery) => void }) {
  const { t } = useTranslation();
  return (
    <RadioCards legend={t('invitations.deliver')}>
      {choices.map((choice) => (
        <RadioCard
          key={choice.value}
          name="deliver"
          checked={value === choice.value}
          text={t(choice.text)}
          onChoose={() => onChange(choice.value)}
        >
          {t(choice.name)}
        </RadioCard>
      ))}
    </RadioCards>
  );
}
