import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../server/ingest/ingest.schemas.js';

const noted = ['volunteers', 'cards'];

/** By whom it was sent; what somebody noted of their own time says no name, but its source. */
export function useImporter({ importedBy, source }: ImportView): string {
  const { t } = useTranslation();
  return importedBy === source && noted.includes(source) ? t('imports.bySomebody') : importedBy;
}
