import { useTranslation } from 'react-i18next';
import type { NounWhat } from '../../../server/ingest/nouns/list-fields.schemas.js';

/** What a field of a list is called on the page: the same name says different things in different lists. */
export function useListFieldLabel(what: NounWhat): (field: string) => string {
  const { t } = useTranslation();
  return (field) => t(`reading.list.${what}.${field}` as 'reading.list.missions.title');
}
