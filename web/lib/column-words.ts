import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../server/indicators/indicators.schemas.js';
import { readBucket } from './buckets.js';
import { useLanguage } from './language.js';

/** What the columns of a figure are called, several of them together too: `quarter,site`. */
export function useColumnWords({ indicators }: Pick<Catalogue, 'indicators'>, figure: string): (by: string) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const entry = indicators.find(({ name }) => name === figure);
  const one = (name: string): string => {
    const bucket = readBucket(name);
    if (bucket !== null) return t(`chart.bucket.${bucket}`);
    return entry?.dimensions.find((dimension) => dimension.name === name)?.label[language] ?? name;
  };
  return (by) => by.split(',').map(one).join(t('chart.and'));
}
