import { useTranslation } from 'react-i18next';
import type { Change, MovedFigure, Moves } from '../../../server/merges/merges.schemas.js';
import { Notice } from '../../components/notice.js';
import { periodText } from '../../lib/dates.js';
import { type Language, useLanguage } from '../../lib/language.js';
import { measureText } from '../../lib/measure-text.js';
import { numberText } from '../../lib/numbers.js';
import styles from './people.module.css';

/** What the figures say before and after, with unit and period; and what to think of before deciding. */
export function MovesView({ moves, isSeparating = false }: { moves: Moves; isSeparating?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <h3>{t('people.whatMoves')}</h3>
      {moves.moved.length === 0 && <p>{t('people.movesNothing')}</p>}
      {moves.moved.map((figure) => (
        <Moved key={keyOf(figure)} figure={figure} />
      ))}
      {moves.unmoved.length > 0 && (
        <details>
          <summary>{t('people.unmoved')}</summary>
          <ul className={styles.words}>
            {moves.unmoved.map((figure) => (
              <Still key={keyOf(figure)} figure={figure} />
            ))}
          </ul>
        </details>
      )}
      {moves.unknown.length > 0 && (
        <Notice role="note">
          {t('people.unknownMoves', { titles: moves.unknown.map((title) => title[language]).join(', ') })}
        </Notice>
      )}
      {!isSeparating && <Warnings moves={moves} />}
    </>
  );
}

function Warnings({ moves: { merged, kept, sameDays, overlaps } }: { moves: Moves }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const days = numberText(sameDays, language);
  const words = [
    overlaps > 0 ? t('people.overlaps', { number: numberText(overlaps, language) }) : null,
    sameDays > 0 ? t(sameDays === 1 ? 'people.sameDayOne' : 'people.sameDayMany', { number: days }) : null,
    merged.hasAccount || kept.hasAccount
      ? t(merged.hasAccount && kept.hasAccount ? 'people.twoAccounts' : 'people.oneAccount')
      : null,
    merged.kind === kept.kind ? null : t('people.kindsDiffer'),
  ].filter((word) => word !== null);
  if (words.length === 0) return null;
  return (
    <Notice role="note">
      <ul className={styles.words}>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Moved({ figure }: { figure: MovedFigure }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const coarse = figure.periods.filter(({ kind }) => kind !== 'month');
  const months = figure.periods.filter(({ kind }) => kind === 'month');
  return (
    <div className={styles.face}>
      <p className={styles.name}>{nameOf(figure, language)}</p>
      <ul className={styles.words}>
        {coarse.map((change) => (
          <Line key={change.kind + change.from} change={change} figure={figure} />
        ))}
      </ul>
      {months.length > 0 && (
        <details>
          <summary>{t('people.byMonth', { number: numberText(months.length, language) })}</summary>
          <ul className={styles.words}>
            {months.map((change) => (
              <Line key={change.from} change={change} figure={figure} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Line({ change, figure }: { change: Change; figure: MovedFigure }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const values = {
    period: periodOf(change, language),
    before: measureText(change.before, figure.unit, language),
    after: measureText(change.after, figure.unit, language),
  };
  return <li>{t(change.before === change.after ? 'people.still' : 'people.change', values)}</li>;
}

function Still({ figure }: { figure: MovedFigure }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [whole] = figure.periods;
  const name = nameOf(figure, language);
  if (!whole) return <li>{name}</li>;
  const value = measureText(whole.after, figure.unit, language);
  return <li>{t('people.value', { name, value, period: periodOf(whole, language) })}</li>;
}

/** « Bénévoles actifs », with the kind of outcome where there are several. */
function nameOf({ label, slice }: MovedFigure, language: Language): string {
  const kinds = Object.values(slice).filter((part) => part !== null);
  return [label[language], ...kinds].join(' · ');
}

function periodOf({ from, to }: Change, language: Language): string {
  return periodText({ from, to }, language);
}

function keyOf({ indicator, measure, slice }: MovedFigure): string {
  return JSON.stringify([indicator, measure, slice]);
}
