import { useTranslation } from 'react-i18next';
import type { ComparedMissionView } from '../../../server/comparisons/comparisons.schemas.js';
import { Card } from '../../components/card.js';
import { useLanguage } from '../../lib/language.js';
import { measureText, UNKNOWN } from '../../lib/measure-text.js';
import { percentText, quantityText } from '../../lib/numbers.js';
import styles from './comparisons.module.css';
import { MissionNote } from './mission-note.js';

interface MissionCardProps {
  mission: ComparedMissionView;
  unit: string;
  fewestDays: number;
}

/** One mission: its word, what it rests on, and what stands beside it, uncombined. */
export function MissionCard({ mission, unit, fewestDays }: MissionCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { title, word, rate, shrunken, days, quantity, personSeconds, daysWithoutQuantity, daysWithoutTime } = mission;
  const perHour = (value: number) => `${quantityText(value, language, 3)} ${unit}/h`;
  const satisfaction = (one: ComparedMissionView['beneficiarySatisfaction']) =>
    one === null
      ? UNKNOWN
      : t('comparison.satisfied', {
          share: percentText(one.share, language),
          answers: one.answers,
          rate: one.responseRate === null ? UNKNOWN : percentText(one.responseRate, language),
        });
  const facts: [string, string][] = [
    [t('comparison.quantity'), `${quantityText(quantity, language)} ${unit}`],
    [t('comparison.hours'), measureText(personSeconds, 'duration', language)],
    [t('comparison.days'), String(days)],
    ...(rate === null ? [] : [[t('comparison.rate'), perHour(rate)] as [string, string]]),
    ...(shrunken === null
      ? []
      : [
          [
            t('comparison.likely'),
            t('comparison.interval', { low: perHour(shrunken.low), high: perHour(shrunken.high) }),
          ] as [string, string],
        ]),
    [t('comparison.others'), t('comparison.othersText', { quantity: daysWithoutQuantity, time: daysWithoutTime })],
    [t('comparison.helped'), satisfaction(mission.beneficiarySatisfaction)],
    [t('comparison.volunteers'), satisfaction(mission.volunteerSatisfaction)],
    [t('comparison.coverage'), mission.coverage === null ? UNKNOWN : percentText(mission.coverage, language)],
  ];
  return (
    <Card as="article" aria-label={title} className={styles.mission}>
      <h3>{title}</h3>
      <p className={styles.word}>
        {word === null
          ? t(rate === null ? 'comparison.fewDays' : 'comparison.noWord', { days: fewestDays })
          : t(`comparison.words.${word}`)}
      </p>
      <dl className={styles.facts}>
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <MissionNote mission={mission} />
    </Card>
  );
}
