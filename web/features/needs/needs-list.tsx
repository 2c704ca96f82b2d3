import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.js';
import { NeedCard } from './need-card.js';
import type { NeedsViewProps } from './needs-view.js';
import styles from './needs.module.css';
import { ToDecide } from './to-decide.js';

/** Dates that wait for a decision first, then each need; those that are over last. */
export function NeedsList(props: NeedsViewProps) {
  const { t } = useTranslation();
  const { view, onOpen } = props;
  const needs = [...view.needs].sort((a, b) => Number(a.isOver) - Number(b.isOver));
  return (
    <>
      <ToDecide {...props} />
      {view.mayWrite && !view.mission.isClosed && (
        <div>
          <Button size="md" onClick={() => onOpen({ need: 'new' })}>
            {t('need.add')}
          </Button>
        </div>
      )}
      {needs.length === 0 && <EmptyState title={t('need.none')} text={t('need.noneText')} />}
      <ul className={styles.cards}>
        {needs.map((need) => (
          <li key={need.id}>
            <NeedCard need={need} {...props} />
          </li>
        ))}
      </ul>
    </>
  );
}
