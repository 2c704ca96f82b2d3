import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditionView } from '../../../server/reports/editions/editions.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { EmbedForm } from './embed-form.js';
import { EmbedLine } from './embed-line.js';
import { embedsQuery } from './get-embeds.js';
import styles from './reports.module.css';

/** Figures of a published report for the pages of the association’s site: made, copied, stopped. */
export function EditionEmbeds({ edition, zone }: { edition: EditionView; zone: string }) {
  const { t } = useTranslation();
  const embeds = useQuery(embedsQuery(edition.id));
  const [isOpen, setOpen] = useState(false);
  const { figures = [], embeds: made = [], isSecure = true } = embeds.data ?? {};
  const mayMake = edition.state !== 'withdrawn' && figures.length > 0;
  return (
    <Card aria-labelledby="edition-embeds">
      <div className={styles.form}>
        <h2 id="edition-embeds">{t('embeds.title')}</h2>
        <p>{t('embeds.text')}</p>
        {!isSecure && <Notice role="note">{t('embeds.notSecure')}</Notice>}
        {embeds.error && <Failure error={embeds.error} onRetry={() => void embeds.refetch()} />}
        {made.length > 0 && (
          <ul className={styles.list}>
            {made.map((embed) => (
              <EmbedLine key={embed.id} editionId={edition.id} embed={embed} language={edition.language} zone={zone} />
            ))}
          </ul>
        )}
        {mayMake && isOpen && (
          <EmbedForm
            editionId={edition.id}
            figures={figures}
            language={edition.language}
            onClose={() => setOpen(false)}
          />
        )}
        {mayMake && !isOpen && (
          <div className={styles.actions}>
            <Button variant="default" onClick={() => setOpen(true)}>
              {t('embeds.make')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
