import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../server/ingest/ingest.schemas.js';
import { keepChoice, readChoice } from '../../lib/kept-choice.js';
import { DropZone } from './drop-zone.js';
import { FileItem } from './file-item.js';
import { importsQuery } from './get-imports.js';
import { ModeChoice } from './mode-choice.js';
import styles from './send-form.module.css';
import { SourceChoice } from './source-choice.js';
import { isSourceName } from './source-name.js';
import { useSending, type FileDraft, type SharedSettings, type Stage } from './use-sending.js';

const LAST_SOURCE = 'sillage-import-source';

/** Files, where they come from and what they say of it; tried first, then imported. */
export function SendForm({ imports }: { imports: readonly ImportView[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const known = [...new Set(imports.map(({ source }) => source))].sort((a, b) => a.localeCompare(b));
  const [source, setSource] = useState(() => firstSource(known));
  const [mode, setMode] = useState<SharedSettings['mode'] | null>(null);
  const [checked, setChecked] = useState(false);
  const sending = useSending(() => void client.invalidateQueries({ queryKey: importsQuery.queryKey }));
  const { files } = sending;
  const busy = files.some(({ stage }) => stage.name === 'sending');
  const shared = { source, mode: mode ?? usualMode(imports, source) };
  const left = files.filter(({ stage }) => stage.name !== 'imported');
  const untried = left.filter(({ stage }) => stage.name !== 'tried');

  const run = (chosen: readonly FileDraft[], dryRun: boolean) => {
    setChecked(true);
    if (!isSourceName(source)) return;
    keepChoice(LAST_SOURCE, source);
    void sending.run(chosen, shared, dryRun);
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
      <DropZone disabled={busy} onFiles={sending.add} />
      {files.length > 0 && (
        <>
          <SourceChoice
            disabled={busy}
            known={known}
            value={source}
            checked={checked}
            onChange={(next) => {
              setSource(next);
              sending.forgetTrials();
            }}
          />
          <ModeChoice
            value={shared.mode}
            disabled={busy}
            onChange={(next) => {
              setMode(next);
              sending.forgetTrials();
            }}
          />
          <ul className={styles.files}>
            {files.map((draft) => (
              <FileItem
                key={draft.id}
                draft={draft}
                source={source}
                busy={busy}
                onRemove={() => sending.remove(draft.id)}
                onStop={sending.stop}
                onCommit={() => run([draft], false)}
                onChange={(own) => sending.change(draft.id, { own, stage: stillAsked(draft.stage) })}
                onAnswer={(own, dryRun) => {
                  sending.change(draft.id, { own });
                  run([{ ...draft, own }], dryRun);
                }}
              />
            ))}
          </ul>
          {left.length > 0 && (
            <div className={styles.actions}>
              {untried.length > 0 && (
                <Button size="md" disabled={busy} onClick={() => run(untried, true)}>
                  {t('imports.try')}
                </Button>
              )}
              {(untried.length > 0 || left.length > 1) && (
                <Button
                  size="md"
                  variant={untried.length > 0 ? 'default' : 'filled'}
                  disabled={busy}
                  onClick={() => run(left, false)}
                >
                  {t(untried.length > 0 ? 'imports.commitAtOnce' : 'imports.commitAll')}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </form>
  );
}

function firstSource(known: readonly string[]): string {
  const last = readChoice(LAST_SOURCE);
  return last ?? known[0] ?? '';
}

/** As the last file of that source was taken; at first, nothing is removed. */
function usualMode(imports: readonly ImportView[], source: string): SharedSettings['mode'] {
  return imports.find((one) => one.source === source && one.undone === null)?.mode ?? 'append';
}

/** A trial made otherwise says nothing any more; a question of the server stays until it is answered. */
const stillAsked = (stage: Stage): Stage => (stage.name === 'refused' ? stage : { name: 'ready' });
