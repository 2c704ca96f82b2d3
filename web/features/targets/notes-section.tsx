import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { Annotations, AnnotationView } from '../../../server/targets/annotations.schemas.js';
import { Card } from '../../components/card.js';
import { LinkButton } from '../../components/link-button.js';
import { capital, instantDayText, rangeText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { removeNote } from './change-targets.js';
import { NoteForm } from './note-form.js';
import { RemoveDialog } from './remove-dialog.js';
import styles from './targets.module.css';

/** What people say of some days, the latest first, and the form that writes one. */
export function NotesSection({ catalogue, notes }: { catalogue: Catalogue; notes: Annotations }) {
  const { t } = useTranslation();
  const id = useId();
  const mayWrite = useSession().rights.includes('annotations.write');
  /** `new`, or the id of the one being corrected. */
  const [open, setOpen] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <section aria-labelledby={id} className={styles.part}>
      <div className={styles.head}>
        <h2 id={id}>{t('targets.notes')}</h2>
        {mayWrite && open !== 'new' && <Button onClick={() => setOpen('new')}>{t('targets.newNote')}</Button>}
      </div>
      <p className={styles.quiet}>{t('targets.notesText')}</p>
      {open === 'new' && (
        <Card aria-label={t('targets.newNote')}>
          <NoteForm catalogue={catalogue} notes={notes} note={null} onDone={close} />
        </Card>
      )}
      {notes.annotations.length === 0 && <p className={styles.quiet}>{t('targets.noNotes')}</p>}
      <ul className={styles.notes}>
        {notes.annotations.map((note) => (
          <li key={note.id}>
            {open === note.id ? (
              <Card aria-label={t('targets.correct')}>
                <NoteForm catalogue={catalogue} notes={notes} note={note} onDone={close} />
              </Card>
            ) : (
              <Note
                note={note}
                zone={catalogue.zone}
                onCorrect={() => setOpen(note.id)}
                onRemove={() => setLeaving(note.id)}
              />
            )}
          </li>
        ))}
      </ul>
      <RemoveDialog
        asked={leaving}
        title={t('targets.removeNoteTitle')}
        text={t('targets.removeNoteText')}
        remove={removeNote}
        onClose={() => setLeaving(null)}
      />
    </section>
  );
}

interface NoteProps {
  note: AnnotationView;
  zone: string;
  onCorrect: () => void;
  onRemove: () => void;
}

function Note({ note, zone, onCorrect, onRemove }: NoteProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const days = rangeText({ from: note.fromDay, to: note.toDay }, language);
  const about = [note.title?.[language] ?? t('targets.everyFigure'), ...(note.missionTitle ? [note.missionTitle] : [])];
  const on = (instant: string) => instantDayText(instant, zone, language);
  return (
    <Card as="article" className={styles.note} aria-label={capital(days)}>
      <h3>{capital(days)}</h3>
      <p className={styles.said}>{note.text}</p>
      <p className={styles.quiet}>
        {[...about, ...(note.isOutside ? [t('targets.outside')] : [])].join(' · ')}
        <br />
        {t('targets.writtenBy', { name: note.author ?? '', day: on(note.writtenAt) })}
        {note.correctedAt !== null &&
          ` · ${t('targets.correctedBy', { name: note.correctedBy ?? '', day: on(note.correctedAt) })}`}
      </p>
      {note.mayWrite && (
        <p className={styles.actions}>
          <LinkButton aria-label={t('targets.correctOf', { days })} onClick={onCorrect}>
            {t('targets.correct')}
          </LinkButton>
          <LinkButton aria-label={t('targets.removeNoteOf', { days })} onClick={onRemove}>
            {t('targets.remove')}
          </LinkButton>
        </p>
      )}
    </Card>
  );
}
