import { useTranslation } from 'react-i18next';
import type { OwnSummary } from '../../../server/summaries/summaries.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { dayText } from '../../lib/dates.js';
import { hoursText, hoursTexts } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import { quantityText } from '../../lib/numbers.js';
import styles from './month-bars.module.css';

type Months = OwnSummary['months'];

/** As many bars as an old phone can tell apart; the table has them all. */
const MOST_BARS = 36;

/** Time by month: a sentence, bars drawn by the page itself so that an old phone loads nothing more, and a table. */
export function MonthBars({ months }: { months: Months }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = ({ month }: Months[number]) => dayText(`${month}-01`, language, 'month');
  const texts = hoursTexts(
    months.map(({ personSeconds }) => personSeconds),
    language,
  );
  const drawn = months.slice(-MOST_BARS);
  const most = months.reduce(
    (max, one) => ((one.personSeconds ?? 0) > (max?.personSeconds ?? 0) ? one : max),
    months[0],
  );
  const highest = most?.personSeconds ?? 0;
  const [first, last] = [drawn[0], drawn.at(-1)];
  return (
    <Card aria-labelledby="my-months" className={styles.part}>
      <h2 id="my-months">{t('me.byMonth')}</h2>
      {most && highest > 0 && <p>{t('me.mostIn', { month: name(most), time: hoursText(highest, language) })}</p>}
      {drawn.length > 1 && highest > 0 && (
        <div aria-hidden="true">
          <div className={styles.bars}>
            {drawn.map(({ month, personSeconds }) => (
              <span key={month} style={{ height: `${(100 * (personSeconds ?? 0)) / highest}%` }} />
            ))}
          </div>
          <p className={styles.ends}>
            <span>{first && dayText(`${first.month}-01`, language, 'short-month')}</span>
            <span>{last && dayText(`${last.month}-01`, language, 'short-month')}</span>
          </p>
        </div>
      )}
      <details>
        <summary>{t('me.asTable')}</summary>
        <DataTable
          caption={t('me.byMonth')}
          columns={[
            { name: 'month', label: t('me.month') },
            { name: 'hours', label: t('me.hours'), numeric: true },
            { name: 'activities', label: t('me.activities'), numeric: true },
          ]}
          rows={months
            .map((one, at) => ({
              key: one.month,
              cells: [name(one), texts[at], quantityText(one.activities, language)],
            }))
            .reverse()}
        />
      </details>
    </Card>
  );
}
