import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { Grants, GrantView } from '../../../server/missions/grants/grants.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { addDays, isDay } from '../../lib/day.js';
import { keepGrant, useGrantChange } from './get-grants.js';
import styles from './grants.module.css';
import { MissionsPart } from './missions-part.js';
import { PromisesPart } from './promises-part.js';
import { useGrantDraft } from './use-grant-draft.js';

interface GrantFormProps {
  /** Null writes a new one. */
  grant: GrantView | null;
  grants: Grants;
  catalogue: Catalogue;
  onDone: (id: string | null) => void;
}

type Draft = ReturnType<typeof useGrantDraft>;

/** Who gives how much and when, for which missions, what was promised, and whom to call. */
export function GrantForm({ grant, grants, catalogue, onDone }: GrantFormProps) {
  const { t } = useTranslation();
  const draft = useGrantDraft(grant, grants, catalogue);
  const keep = useGrantChange(keepGrant, onDone);
  const { form, values, faults, ties, setTies, promises, setPromises, send } = draft;
  const days = isDay(values.fromDay) && isDay(values.lastDay) ? daysOf(values) : null;
  const others = grants.grants.filter(({ id }) => id !== grant?.id);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={send((body) => keep.mutate({ id: grant?.id ?? null, body }))}
    >
      <AgreementFields draft={draft} amountsHidden={grants.amountsHidden} />
      <MissionsPart
        {...{ ties, days, others }}
        faults={faults.ties}
        missions={grants.missions}
        isNew={!grant}
        onChange={setTies}
      />
      <PromisesPart
        {...{ promises, catalogue }}
        faults={faults.promises}
        missions={grants.missions}
        onChange={setPromises}
      />
      <ContactFields draft={draft} />
      {keep.error && <Failure error={keep.error} />}
      {Object.keys({ ...faults.ties, ...faults.promises }).length > 0 && (
        <Notice role="alert">{t('grants.wrong.some')}</Notice>
      )}
      <div className={styles.actions}>
        <Button type="submit" loading={keep.isPending}>
          {t('grants.keep')}
        </Button>
        <Button variant="default" onClick={() => onDone(null)}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

const daysOf = ({ fromDay, lastDay }: { fromDay: string; lastDay: string }) => ({
  fromDay,
  toDay: addDays(lastDay, 1),
});

const CURRENCIES = ['EUR', 'CHF', 'GBP', 'USD', 'CAD', 'MAD', 'XOF'];

function AgreementFields({ draft: { field, values, set }, amountsHidden }: { draft: Draft; amountsHidden: boolean }) {
  const { t } = useTranslation();
  return (
    <Card aria-label={t('grants.agreement')} className={styles.form}>
      <h2>{t('grants.agreement')}</h2>
      <div className={styles.row}>
        <TextInput label={t('grants.name')} description={t('grants.nameHint')} {...field('title')} />
        <TextInput label={t('grants.funder')} description={t('grants.funderHint')} {...field('funder')} />
        <TextInput label={t('grants.reference')} description={t('grants.referenceHint')} {...field('reference')} />
      </div>
      {amountsHidden ? (
        <p className={styles.quiet}>{t('grants.amountKept')}</p>
      ) : (
        <div className={styles.row}>
          <TextInput
            label={t('grants.amount')}
            description={t('grants.amountHint')}
            inputMode="decimal"
            autoComplete="off"
            {...field('amount')}
          />
          <NativeSelect
            label={t('grants.currency')}
            description={t('grants.currencyHint')}
            name="currency"
            value={values.currency}
            onChange={(event) => set('currency', event.currentTarget.value)}
            data={[...new Set([...CURRENCIES, values.currency])]}
          />
        </div>
      )}
      <div className={styles.row}>
        <TextInput type="date" label={t('grants.firstDay')} {...field('fromDay')} />
        <TextInput type="date" label={t('grants.lastDay')} {...field('lastDay')} />
      </div>
      <Textarea label={t('grants.purpose')} autosize minRows={2} maxLength={4000} {...field('purpose')} />
    </Card>
  );
}

function ContactFields({ draft: { field } }: { draft: Draft }) {
  const { t } = useTranslation();
  return (
    <Card aria-label={t('grants.contact')} className={styles.form}>
      <h2>{t('grants.contact')}</h2>
      <p className={styles.quiet}>{t('grants.contactText')}</p>
      <div className={styles.row}>
        <TextInput label={t('grants.contactName')} autoComplete="off" {...field('contactName')} />
        <TextInput type="email" label={t('grants.contactMail')} autoComplete="off" {...field('contactMail')} />
        <TextInput type="tel" label={t('grants.contactTelephone')} autoComplete="off" {...field('contactTelephone')} />
      </div>
    </Card>
  );
}
