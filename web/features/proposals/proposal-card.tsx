import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SuggestionView } from '../../../server/allocation/suggestions/suggestions.schemas.js';
import { Card } from '../../components/card.js';
import { clockOf } from '../../lib/clock.js';
import { capital, dayText } from '../../lib/dates.js';
import { instantOf } from '../../lib/day.js';
import { hoursText } from '../../lib/hours-text.js';
import { type Language, useLanguage } from '../../lib/language.js';
import { Limits } from './limits.js';
import { Points } from '../../components/points.js';
import { blockedText } from '../../lib/blocked-text.js';
import { reasonsInWords } from '../../lib/reasons-in-words.js';
import styles from './proposals.module.css';
import { Questions } from './questions.js';

interface ProposalCardProps {
  proposal: SuggestionView;
  /** Places in the list by id, so that what it takes for granted can be named. */
  places: ReadonlyMap<string, number>;
}

/** One proposal: what would be asked of whom, why in words, and the points behind them. */
export function ProposalCard({ proposal, places }: ProposalCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rank, kind, isForced, steps, needs } = proposal;
  const reasons = isForced ? obstaclesOf(t, proposal, language) : reasonsInWords(t, proposal, language);
  const above = proposal.assumes.flatMap((id) => places.get(id) ?? []);
  return (
    <li>
      <Card as="article" className={styles.part} aria-labelledby={`proposal-${proposal.id}`}>
        <h3 id={`proposal-${proposal.id}`} className={styles.title}>
          <span className={styles.rank}>{rank}</span> {t(`proposals.kind.${isForced ? 'forced' : kind}`)}
        </h3>
        <ul className={styles.steps}>
          {steps.map((step) => (
            <Step key={`${step.person.id} ${step.slot.id} ${step.seconds}`} step={step} />
          ))}
        </ul>
        {needs.some(({ missingTarget }) => missingTarget > 0) && (
          <p className={styles.gain}>{needText(t, proposal, language)}</p>
        )}
        {reasons.length > 0 && (
          <ul className={styles.reasons}>
            {reasons.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
        {above.length > 0 && (
          <p className={styles.quiet}>{t('proposals.assumes', { list: above.join(', '), count: above.length })}</p>
        )}
        {!isForced && (
          <details>
            <summary>{t('proposals.points')}</summary>
            <Points why={proposal.why} gain={proposal.gain} />
            <Limits steps={steps} />
            <p className={styles.quiet}>{t('proposals.notUsed')}</p>
          </details>
        )}
        <Questions proposal={proposal} />
      </Card>
    </li>
  );
}

function Step({ step: { person, slot, skill, seconds } }: { step: SuggestionView['steps'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const when = whenText(slot, language);
  const said = { name: person.name, mission: slot.mission, hours: hoursText(Math.abs(seconds), language), when };
  return (
    <li>
      {t(seconds > 0 ? 'proposals.comes' : 'proposals.leaves', said)}
      {skill && ` (${t('proposals.for', { skill })})`}
    </li>
  );
}

function whenText(
  { day, startsAt, endsAt, zone }: SuggestionView['steps'][number]['slot'],
  language: Language,
): string {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(instantOf(day));
  const date = `${name} ${dayText(day, language, 'without-year')}`;
  return `${capital(date)}, ${clockOf(startsAt, zone)} – ${clockOf(endsAt, zone)}`;
}

/** Where nothing stands in the way itself, it is a number that is passed. */
function obstaclesOf(t: TFunction, { blocked }: SuggestionView, language: Language): string[] {
  return blocked.length === 0 ? [t('proposals.blocked.maximum')] : blocked.map((one) => blockedText(t, one, language));
}

/** What is missing there, and what would remain. */
function needText(t: TFunction, { needs }: SuggestionView, language: Language): string {
  const sum = (of: (one: SuggestionView['needs'][number]) => number) => needs.reduce((all, one) => all + of(one), 0);
  const gained = sum(({ missingTarget, before, after }) => Math.max(0, Math.min(missingTarget, after - before)));
  const hours = (seconds: number) => hoursText(seconds, language);
  const missing = sum(({ missingTarget }) => missingTarget);
  const minimum = sum(({ missingMin }) => missingMin);
  const said = { missing: hours(missing), left: hours(missing - gained), minimum: hours(minimum) };
  return minimum > 0 ? t('proposals.needMinimum', said) : t('proposals.need', said);
}
