import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table.js';
import { Failure } from '../../components/failure.js';
import { LinkButton } from '../../components/link-button.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import { flagsQuery } from './get-flags.js';
import type { ReceiptProps } from './receipt-props.js';
import styles from './receipt-view.module.css';

const STEP = 20;

/** Accepted lines in which something was noticed, each with what, and what to do. */
export function FlagTable({ importId, heading: Heading }: { importId: string } & Pick<ReceiptProps, 'heading'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [shown, setShown] = useState(STEP);
  const found = useInfiniteQuery(flagsQuery(importId, language));
  const lines = found.data?.pages.flatMap((page) => page.lines) ?? [];
  const number = (value: number) => numberText(value, language);
  const showMore = () => {
    setShown(shown + STEP * 5);
    if (shown + STEP * 5 >= lines.length && found.hasNextPage) void found.fetchNextPage();
  };
  if (found.isSuccess && lines.length === 0) return null;
  return (
    <section className={styles.rejections} aria-label={t('imports.flags')} aria-busy={found.isFetching}>
      <Heading>{t('imports.flags')}</Heading>
      <p className={styles.quiet}>{t('imports.flagsText')}</p>
      {found.isPending && <Skeleton height="6rem" />}
      {found.error && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {lines.length > 0 && (
        <DataTable
          caption={t('imports.flags')}
          columns={(['line', 'what'] as const).map((name) => ({ name, label: t(`imports.flag.${name}`) }))}
          rows={lines.slice(0, shown).map(({ line, flags }, at) => ({
            key: `${line}-${at}`,
            cells: [
              t('imports.lineNumber', { number: number(line) }),
              <ul key="flags" className={styles.flags}>
                {flags.map(({ flag, text }) => (
                  <li key={flag}>{text}</li>
                ))}
              </ul>,
            ],
          }))}
        />
      )}
      {(shown < lines.length || found.hasNextPage) && (
        <div className={styles.more}>
          <LinkButton onClick={showMore}>
            {t('imports.flagsMore', { shown: number(Math.min(shown, lines.length)) })}
          </LinkButton>
        </div>
      )}
    </section>
  );
}
