import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const DAYS = [30, 90, 365] as const;

interface LinkEndProps {
  /** Days from today on; null: no end. */
  days: number | null;
  onChange: (days: number | null) => void;
  label?: string;
  description?: string;
}

/** How long the address of a published report opens; or something else that a label says. */
export function LinkEnd({ days, onChange, label, description }: LinkEndProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={label ?? t('editions.opens')}
      description={description ?? t('editions.opensText')}
      value={days === null ? '' : String(days)}
      data={[
        ...DAYS.map((one) => ({ value: String(one), label: t('editions.days', { count: one }) })),
        { value: '', label: t('editions.always') },
      ]}
      onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : Number(value))}
    />
  );
}
