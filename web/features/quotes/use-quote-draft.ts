import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ChangedQuote,
  consentGivers,
  consentMeans,
  type NewConsent,
  type QuotesView,
  type QuoteView,
} from '../../../server/answers/quotes/quotes.schemas.js';
import { isDay } from '../../lib/day.js';
import { useFieldChecks } from '../../lib/field-checks.js';
import { type Language, useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { useForm } from '../../lib/use-form.js';

/** Somebody's words while they are typed, and what is sent of them. */
export function useQuoteDraft(quote: QuoteView | null, quotes: QuotesView) {
  /** Words that were told outside, or whose agreement is over, need another one. */
  const [isAgreed, setAgreed] = useState(quote === null || quote.state === 'expired' || quote.usedAt !== null);
  const [uses, setUses] = useState(() => usesOf(quote));
  const [tried, setTried] = useState(false);
  const typed = useTyped(quote, quotes, isAgreed);
  const giver = consentGivers.find((one) => one === typed.values.giver) ?? 'person';
  const wording = useWording(giver);
  const isForNothing = isAgreed && !uses.forReports && !uses.forPublic;
  const consentOf = (values: typeof typed.values): NewConsent => ({
    giver,
    means: consentMeans.find((one) => one === values.means) ?? 'paper',
    presence: values.means === 'voice' ? values.presence : null,
    day: values.day,
    wording: wording.text,
    ...uses,
    lastDay: values.lastDay === '' ? null : values.lastDay,
  });
  const send = (keep: (body: ChangedQuote) => void) => {
    const checked = typed.submit((values) => {
      if (isForNothing || wording.text.trim() === '') return;
      const { words, language, source, saidOn, missionId } = values;
      const told = { words, language, source, saidOn, missionId: missionId || null };
      keep({ ...told, saidBy: values.saidBy.trim() || null, consent: isAgreed ? consentOf(values) : null });
    });
    return (event: Parameters<typeof checked>[0]) => {
      setTried(true);
      checked(event);
    };
  };
  return { ...typed, isAgreed, setAgreed, uses, setUses, wording, isForNothing: tried && isForNothing, send };
}

export type QuoteDraft = ReturnType<typeof useQuoteDraft>;

const usesOf = (quote: QuoteView | null) => ({
  forReports: quote?.consents[0]?.forReports ?? true,
  forPublic: quote?.consents[0]?.forPublic ?? false,
});

function useTyped(quote: QuoteView | null, { today, missions, mayRecordForAll }: QuotesView, isAgreed: boolean) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { required } = useFieldChecks();
  const past = (day: string) => (isDay(day) && day <= today ? null : t('quotes.wrong.day'));
  return useForm(
    {
      words: quote?.words ?? '',
      language: quote?.language ?? language,
      saidBy: quote?.saidBy ?? '',
      saidOn: quote?.saidOn ?? '',
      source: quote?.source ?? '',
      missionId: quote ? (quote.mission?.id ?? '') : mayRecordForAll ? '' : (missions[0]?.id ?? ''),
      giver: quote?.consents[0]?.giver ?? 'person',
      means: 'paper',
      presence: '',
      day: '',
      lastDay: '',
    },
    {
      words: required,
      saidOn: past,
      source: required,
      presence: (typed, { means }) =>
        isAgreed && means === 'voice' && typed.trim() === '' ? t('quotes.wrong.presence') : null,
      day: (typed) => (isAgreed ? past(typed) : null),
      lastDay: (typed, { day }) =>
        isAgreed && typed !== '' && (!isDay(typed) || typed < day) ? t('quotes.wrong.lastDay') : null,
    },
  );
}

/** The sentence of the form that the person signs, until something else is typed. */
function useWording(giver: NewConsent['giver']) {
  const { i18n } = useTranslation();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [typed, setTyped] = useState<string | null>(null);
  const house = useSession().organisation.name;
  const said = i18n.getFixedT(language);
  const usual = said(`quotes.wordings.${giver === 'guardian' ? 'guardian' : 'person'}`, { house });
  return { text: typed ?? usual, setText: setTyped, language, setLanguage };
}
