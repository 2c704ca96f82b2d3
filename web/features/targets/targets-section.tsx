import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { TargetView } from '../../../server/targets/targets.schemas.js';
import { Card } from '../../components/card.js';
import { useSession } from '../../lib/session.js';
import { removeTarget } from './change-targets.js';
import { RemoveDialog } from './remove-dialog.js';
import { TargetCard } from './target-card.js';
import { TargetForm } from './target-form.js';
import styles from './targets.module.css';

interface TargetsSectionProps {
  catalogue: Catalogue;
  targets: readonly TargetView[];
  missions: readonly { id: string; title: string }[];
}

/** Each target with how far it is, and the form that sets one. */
export function TargetsSection({ catalogue, targets, missions }: TargetsSectionProps) {
  const { t } = useTranslation();
  const id = useId();
  const mayWrite = useSession().rights.includes('targets.write');
  /** `new`, or the id of the one being changed. */
  const [open, setOpen] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<TargetView | null>(null);
  const close = () => setOpen(null);
  return (
    <section aria-labelledby={id} className={styles.part}>
      <div className={styles.head}>
        <h2 id={id}>{t('targets.targets')}</h2>
        {mayWrite && open !== 'new' && <Button onClick={() => setOpen('new')}>{t('targets.new')}</Button>}
      </div>
      {open === 'new' && (
        <Card aria-label={t('targets.new')}>
          <TargetForm catalogue={catalogue} missions={missions} target={null} onDone={close} />
        </Card>
      )}
      {targets.length === 0 && <p className={styles.quiet}>{t(mayWrite ? 'targets.none' : 'targets.noneYet')}</p>}
      <ul className={styles.cards}>
        {targets.map((target) => (
          <li key={target.id} className={open === target.id ? styles.wide : undefined}>
            {open === target.id ? (
              <Card aria-label={t('targets.change')}>
                <TargetForm catalogue={catalogue} missions={missions} target={target} onDone={close} />
              </Card>
            ) : (
              <TargetCard
                target={target}
                zone={catalogue.zone}
                onChange={mayWrite ? () => setOpen(target.id) : null}
                onRemove={() => setLeaving(target)}
              />
            )}
          </li>
        ))}
      </ul>
      <RemoveDialog
        asked={leaving?.id ?? null}
        title={t('targets.removeTitle')}
        text={t('targets.removeText')}
        remove={removeTarget}
        onClose={() => setLeaving(null)}
      />
    </section>
  );
}
