import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { Draft, TableRequest } from '../../../server/indicators/publications/publications.schemas.js';
import { Card } from '../../components/card.js';
import { FigureChoice } from '../../components/figure-choice.js';
import { Failure } from '../../components/failure.js';
import { addDays, dayOf, isDay, yearOf } from '../../lib/day.js';
import { lastDay } from '../../lib/period.js';
import { AcceptOld } from './accept-old.js';
import { preview } from './get-publications.js';
import { PreviewPanel } from './preview-panel.js';
import styles from './publications.module.css';

interface DraftFormProps {
  catalogue: Catalogue;
  onMade: (id: string) => void;
  onClose: () => void;
}

/** What to tell, then what would be told and hidden. Nothing is told before it was read. */
export function DraftForm({ catalogue, onMade, onClose }: DraftFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>(() => firstDraft(catalogue));
  const asked = useMutation({ mutationFn: preview });
  const change = (part: Partial<Draft>) => {
    // What was accepted as old is accepted for what was asked then.
    setDraft((before) => ({ ...before, ...part, acceptsOld: false }));
    asked.reset();
  };
  const read = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    asked.mutate(next);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    asked.mutate(draft);
  };
  return (
    <Card aria-label={t('publications.new')}>
      <form className={styles.form} onSubmit={send}>
        <TextInput
          label={t('publications.name')}
          required
          maxLength={200}
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <div className={styles.row}>
          <TextInput
            type="date"
            label={t('comparison.firstDay')}
            required
            value={draft.from}
            onChange={(event) => isDay(event.currentTarget.value) && change({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('comparison.lastDay')}
            required
            value={lastDay(draft)}
            onChange={(event) =>
              isDay(event.currentTarget.value) && change({ to: addDays(event.currentTarget.value, 1) })
            }
          />
        </div>
        {draft.tables.map((table, at) => (
          <FigureChoice
            // Lines are only added at the end, and taken away one by one.
            key={at}
            name={t('publications.figure', { number: at + 1 })}
            table={table}
            catalogue={catalogue}
            period={draft}
            onChange={(next) => change({ tables: draft.tables.map((one, place) => (place === at ? next : one)) })}
            onRemove={
              draft.tables.length > 1
                ? {
                    text: t('publications.removeTable', { number: at + 1 }),
                    act: () => change({ tables: draft.tables.filter((_, place) => place !== at) }),
                  }
                : null
            }
          />
        ))}
        <div className={styles.actions}>
          <Button
            variant="default"
            onClick={() => change({ tables: [...draft.tables, firstTable(catalogue)] })}
            disabled={draft.tables.length >= 20}
          >
            {t('publications.addTable')}
          </Button>
          <Button type="submit" loading={asked.isPending}>
            {t('publications.preview')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
      {asked.error && <Failure error={asked.error} />}
      <AcceptOld error={asked.error} onAccept={() => read({ acceptsOld: true })} />
      {asked.data && asked.variables && (
        <PreviewPanel
          draft={asked.variables}
          preview={asked.data}
          catalogue={catalogue}
          onAccept={(tables) => read({ tables })}
          onMade={onMade}
        />
      )}
    </Card>
  );
}

const firstTable = ({ indicators }: Catalogue): TableRequest => ({
  figure: (indicators.find(({ name }) => name === 'volunteer_hours') ?? indicators[0])?.name ?? '',
});

function firstDraft(catalogue: Catalogue): Draft {
  const year = yearOf(catalogue.recorded?.to ?? dayOf(Date.now()));
  const days = { from: `${year}-01-01`, to: `${year + 1}-01-01` };
  return { title: '', ...days, tables: [firstTable(catalogue)], acceptsOld: false };
}
