import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { Grants, GrantView, NewGrant } from '../../../server/missions/grants/grants.schemas.js';
import { readAim, writeAim } from '../../lib/aim-number.js';
import { addDays, isDay } from '../../lib/day.js';
import { useFieldChecks } from '../../lib/field-checks.js';
import { type Language, useLanguage } from '../../lib/language.js';
import { useForm } from '../../lib/use-form.js';
import {
  type PromiseFaults,
  promiseFaults,
  promisesBody,
  promisesOf,
  type TieFaults,
  tieFaults,
  tiesBody,
  tiesOf,
} from './grant-draft.js';

type Field =
  | 'title'
  | 'funder'
  | 'reference'
  | 'amount'
  | 'currency'
  | 'fromDay'
  | 'lastDay'
  | 'purpose'
  | 'contactName'
  | 'contactMail'
  | 'contactTelephone';
type Typed = Record<Field, string>;

/** A grant while it is typed, and what is sent of it. */
export function useGrantDraft(grant: GrantView | null, grants: Grants, catalogue: Catalogue) {
  const language = useLanguage();
  const { form, values, field, set, submit } = useTyped(grant);
  const [ties, setTies] = useState(() => tiesOf(grant, language));
  const [promises, setPromises] = useState(() => promisesOf(grant, catalogue, language));
  const [tried, setTried] = useState(false);
  const faults = { ties: tieFaults(ties, language), promises: promiseFaults(promises, catalogue, language) };
  const send = (keep: (body: NewGrant) => void) => {
    const checked = submit((typed) => {
      const [wrong] = Object.keys({ ...faults.ties, ...faults.promises });
      if (wrong !== undefined) return form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
      keep({
        ...agreementOf(typed, grants.amountsHidden, language),
        missions: tiesBody(ties, language),
        promises: promisesBody(promises, catalogue, language),
      });
    });
    return (event: Parameters<typeof checked>[0]) => {
      setTried(true);
      checked(event);
    };
  };
  const shown = tried ? faults : NO_FAULTS;
  return { form, values, field, set, ties, setTies, promises, setPromises, faults: shown, send };
}

const NO_FAULTS: { ties: TieFaults; promises: PromiseFaults } = { ties: {}, promises: {} };

function useTyped(grant: GrantView | null) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { required, email } = useFieldChecks();
  return useForm<Field>(
    {
      title: grant?.title ?? '',
      funder: grant?.funder ?? '',
      reference: grant?.reference ?? '',
      amount: grant?.amount ? writeAim(grant.amount.cents / 100, 'money', language) : '',
      currency: grant?.amount?.currency ?? 'EUR',
      fromDay: grant?.fromDay ?? '',
      lastDay: grant ? addDays(grant.toDay, -1) : '',
      purpose: grant?.purpose ?? '',
      contactName: grant?.contact?.name ?? '',
      contactMail: grant?.contact?.mail ?? '',
      contactTelephone: grant?.contact?.telephone ?? '',
    },
    {
      title: required,
      funder: required,
      amount: (typed) => (typed.trim() === '' || centsOf(typed, language) !== null ? null : t('grants.wrong.amount')),
      fromDay: (typed) => (isDay(typed) ? null : t('grants.wrong.day')),
      lastDay: (typed, { fromDay }) => {
        if (!isDay(typed)) return t('grants.wrong.day');
        return typed < fromDay ? t('grants.wrong.order') : null;
      },
      contactMail: (typed) => (typed.trim() === '' ? null : email(typed)),
    },
  );
}

/** Whole cents above nothing; null when it is no such amount. */
function centsOf(typed: string, language: Language): number | null {
  const amount = readAim(typed, 'money', language);
  const cents = amount === null ? null : Number((amount * 100).toFixed(4));
  return cents !== null && Number.isInteger(cents) && cents > 0 ? cents : null;
}

const orNothing = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

function agreementOf(typed: Typed, amountsHidden: boolean, language: Language) {
  const cents = amountsHidden ? null : centsOf(typed.amount, language);
  const contact = {
    name: orNothing(typed.contactName),
    mail: orNothing(typed.contactMail),
    telephone: orNothing(typed.contactTelephone),
  };
  return {
    title: typed.title.trim(),
    funder: typed.funder.trim(),
    reference: orNothing(typed.reference),
    amount: cents === null ? null : { cents, currency: typed.currency },
    fromDay: typed.fromDay,
    toDay: addDays(typed.lastDay, 1),
    purpose: orNothing(typed.purpose),
    contact: Object.values(contact).some((one) => one !== null) ? contact : null,
  };
}
