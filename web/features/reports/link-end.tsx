import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const DAYS = [30, 90, 365] as const;

interface LinkEndProps {
  /** Days from today on; null: no end. */
  days: number | null;
  onChange: (days: number | null) => void;
}

/** How long the address of a published report opens. */
export function LinkEnd({ days, onChange }: LinkEndProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('editions.opens')}
      description={t('editions.opensText')}
      value={days === null ? '' : String(days)}
      data={[
        ...DAYS.map((one) => ({ value: String(one), label: t('editions.days', { count: one }) })),
        { value: '', label: t('editions.always') },
      ]}
      onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : Number(value))}
    />
  );
}
