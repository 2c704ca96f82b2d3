import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MadeCards as Made } from '../../../server/summaries/card/cards.schemas.js';
import { Notice } from '../../components/notice.js';
import parts from '../../components/page-parts.module.css';
import { dayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './cards.module.css';

/** Cards just made: the paper, and their codes, shown this once. */
export function MadeCards({ made: { cards, pdf } }: { made: Made }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [first] = cards;
  return (
    <Notice role="note" good>
      <div className={parts.part}>
        <p>{t('cards.made', { count: cards.length, day: dayText(first?.endsOn ?? '', language) })}</p>
        <div>
          <Button component="a" href={`data:application/pdf;base64,${pdf}`} download={t('cards.file')} size="md">
            {t('cards.download')}
          </Button>
        </div>
        <p className={styles.quiet}>{t('cards.once')}</p>
        <ul className={parts.list}>
          {cards.map(({ id, person, number, code, address: to }) => (
            <li key={id}>
              <b>{person.name}</b> · {t('cards.number', { number })}
              <br />
              <code className={styles.code}>{code}</code>
              <br />
              <a href={to} className={styles.address}>
                {to}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}
