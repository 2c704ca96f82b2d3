import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedChanged } from '../../../server/missions/needs/needs.schemas.js';
import { Notice } from '../../components/notice.js';
import { useLanguage } from '../../lib/language.js';

/** What became of what was asked: who was told by mail, who has to be rung, and what waits for a decision. */
export function ChangedNotice({ changed: { needId, toDecide, told, untold } }: { changed: NeedChanged }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(untold);
  return (
    <div ref={place} tabIndex={-1} aria-live="polite">
      <Notice role="note" good={toDecide === 0 && untold.length === 0}>
        {t(needId === null ? 'need.removed' : 'need.kept')}
        {told > 0 && ` ${t('need.told', { count: told })}`}
        {untold.length > 0 && ` ${t('need.untold', { count: untold.length, names })}`}
        {toDecide > 0 && ` ${t('need.waiting', { count: toDecide })}`}
      </Notice>
    </div>
  );
}
