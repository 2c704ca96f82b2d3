import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../server/indicators/indicators.schemas.js';
import type { Proposal, TableRequest } from '../../server/indicators/publications/publications.schemas.js';
import styles from './coarser-figures.module.css';

interface CoarserFiguresProps {
  proposals: readonly Proposal[];
  catalogue: Catalogue;
  onAccept: (tables: TableRequest[]) => void;
}

/** Less detailed figures that tell more: each can be taken with one press, and is then read as any other. */
export function CoarserFigures({ proposals, catalogue, onAccept }: CoarserFiguresProps) {
  const { t, i18n } = useTranslation();
  const labels = new Map(
    catalogue.indicators.flatMap(({ dimensions }) =>
      dimensions.map(({ name, label }) => [name, i18n.language === 'fr' ? label.fr : label.en] as const),
    ),
  );
  const word = (name: string) => (labels.get(name) ?? t(`chart.bucket.${name as 'month'}`)).toLocaleLowerCase();
  const words = ({ changes }: Proposal) =>
    changes
      .map(({ kind, from, to }) => {
        if (kind === 'filter') return t('publications.proposal.filter', { from: word(from) });
        if (to === null) return t('publications.proposal.drop', { from: word(from) });
        return t('publications.proposal.coarser', { from: word(from), to: word(to) });
      })
      .join(' ; ');
  return (
    <section aria-label={t('publications.proposals')} className={styles.part}>
      <h3>{t('publications.proposals')}</h3>
      <ul className={styles.list}>
        {proposals.map((one) => (
          <li key={JSON.stringify(one.changes)} className={styles.actions}>
            <span>
              {words(one)} ({t('publications.tally', { told: one.cells - one.hidden, hidden: one.hidden })})
            </span>
            <Button variant="default" size="sm" onClick={() => onAccept(one.tables)}>
              {t('publications.take')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
