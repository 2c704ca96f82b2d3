import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { comparisons, type Compared } from './filters.js';

/** What each figure is compared with, on the whole page. */
export function CompareChoice({ compared, onCompared }: { compared: Compared; onCompared: (next: Compared) => void }) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('compare.label')}
      value={compared}
      data={comparisons.map((value) => ({ value, label: t(`compare.${value}`) }))}
      onChange={({ currentTarget: { value } }) => onCompared(comparisons.find((one) => one === value) ?? compared)}
    />
  );
}
