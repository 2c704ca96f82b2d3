import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import { LinkButton } from '../../components/link-button.js';
import { filterNames, filters, type FilterName, type Filters, type Scope } from './filters.js';
import styles from './filter-bar.module.css';
import { choicesQuery } from './get-choices.js';

interface FilterBarProps {
  entries: readonly CatalogueEntry[];
  scope: Scope;
  onFilters: (filters: Filters) => void;
  /** What else is chosen for the whole page. */
  children?: ReactNode;
}

/** Limits the whole page to a mission, a territory or a funder. On a phone it opens: the figures come first. */
export function FilterBar({ entries, scope, onFilters, children }: FilterBarProps) {
  const { t } = useTranslation();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const count = filters.filter((name) => scope.filters[name] !== undefined).length;
  return (
    <>
      <div className={styles.opener}>
        <LinkButton aria-expanded={opened} aria-controls={id} onClick={() => setOpened(!opened)}>
          {t('filter.open', { count })}
        </LinkButton>
      </div>
      <div id={id} className={styles.bar} data-opened={opened} role="group" aria-label={t('filter.label')}>
        {filters.map((name) => {
          const entry = entries.find(({ dimensions }) => dimensions.some((one) => one.name === name));
          return entry && <OneFilter key={name} name={name} entry={entry} scope={scope} onFilters={onFilters} />;
        })}
        {children}
        {count > 0 && <LinkButton onClick={() => onFilters({})}>{t('filter.clear')}</LinkButton>}
      </div>
    </>
  );
}

function OneFilter({
  name,
  entry,
  scope,
  onFilters,
}: Omit<FilterBarProps, 'entries' | 'children'> & { name: FilterName; entry: CatalogueEntry }) {
  const { t } = useTranslation();
  const choices = useQuery(choicesQuery(entry, name, scope));
  const value = scope.filters[name] ?? '';
  const known = choices.data ?? [];
  // What the address names stays chosen, even when nothing was noted for it in this period.
  const missing = value !== '' && known.every((one) => one.value !== value) ? [{ value, label: value }] : [];
  if (known.length === 0 && missing.length === 0) return null;
  return (
    <NativeSelect
      label={t(`filter.${filterNames[name]}`)}
      value={value}
      data={[{ value: '', label: t('filter.all') }, ...known, ...missing]}
      onChange={({ currentTarget: { value: now } }) => {
        const { [name]: _before, ...others } = scope.filters;
        onFilters(now === '' ? others : { ...others, [name]: now });
      }}
    />
  );
}
