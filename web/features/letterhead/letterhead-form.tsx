import { Button, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type LetterheadView,
  type NewLetterhead,
  newLetterheadSchema,
} from '../../../server/settings/letterhead/letterhead.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { useSession } from '../../lib/session.js';
import { type Check, useForm } from '../../lib/use-form.js';
import { setLogo, useLetterheadChange, writeLetterhead } from './get-letterhead.js';
import styles from './letterhead.module.css';
import { PictureField } from './picture-field.js';

const FIELDS = ['address', 'contact', 'rna', 'siren', 'purpose', 'place', 'colour', 'numberPrefix'] as const;
type Field = (typeof FIELDS)[number];

/** What the association says of itself. A field left empty is not printed. */
export function LetterheadForm({ letterhead }: { letterhead: LetterheadView }) {
  const { t } = useTranslation();
  const write = useLetterheadChange(writeLetterhead);
  const logo = useLetterheadChange(setLogo);
  const mayWrite = useSession().rights.includes('letterhead.write');
  const { form, field, submit } = useForm<Field>(
    Object.fromEntries(FIELDS.map((name) => [name, letterhead[name] ?? ''])) as Record<Field, string>,
    Object.fromEntries(
      FIELDS.map((name): [Field, Check<Record<Field, string>>] => [
        name,
        (typed) =>
          newLetterheadSchema.shape[name].safeParse(read(name, typed)).success ? null : t(`letterhead.wrong.${name}`),
      ]),
    ),
  );
  const send = (typed: Record<Field, string>) =>
    write.mutate(Object.fromEntries(FIELDS.map((name) => [name, read(name, typed[name])])) as NewLetterhead);
  const asked = (name: Field) => ({
    label: t(`letterhead.fields.${name}`),
    description: t(`letterhead.hints.${name}`),
    readOnly: !mayWrite,
    ...field(name),
  });
  return (
    <Card aria-labelledby="letterhead" className={styles.part}>
      <h2 id="letterhead">{letterhead.name}</h2>
      <PictureField
        name={t('letterhead.logo')}
        kept={letterhead.logo}
        mayWrite={mayWrite}
        onSend={(picture) => logo.mutateAsync(picture)}
      />
      <form ref={form} className={styles.part} noValidate onSubmit={submit(send)}>
        <div className={styles.row}>
          {FIELDS.map((name) =>
            name === 'purpose' ? (
              <Textarea key={name} className={styles.wide} autosize minRows={2} {...asked(name)} />
            ) : (
              <TextInput key={name} {...asked(name)} />
            ),
          )}
        </div>
        {write.error && <Failure error={write.error} />}
        {write.isSuccess && <Notice good>{t('letterhead.kept')}</Notice>}
        {mayWrite && (
          <div className={styles.actions}>
            <Button type="submit" loading={write.isPending}>
              {t('letterhead.keep')}
            </Button>
          </div>
        )}
      </form>
    </Card>
  );
}

/** Numbers are typed with spaces, capitals and small letters alike. */
function read(name: Field, typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  if (name === 'rna' || name === 'siren' || name === 'numberPrefix') return text.replaceAll(/\s/g, '').toUpperCase();
  return name === 'colour' ? text.toLowerCase() : text;
}
