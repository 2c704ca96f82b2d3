import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery, useSession } from '../../lib/session.js';
import { sendWaiting } from './send-waiting.js';
import { listenToWaiting, readWaiting, type WaitingEntry } from './waiting-entries.js';

const AGAIN_AFTER = 20_000;

/** What waits on this browser for the reader, sent as soon as there is a network. */
export function useWaiting(): { account: string; waiting: WaitingEntry[]; send: () => Promise<number> } {
  const { t } = useTranslation();
  const { account: signedIn } = useSession();
  const account = signedIn?.email ?? signedIn?.name ?? '';
  const client = useQueryClient();
  const [waiting, setWaiting] = useState(() => readWaiting(account));
  useEffect(() => listenToWaiting(() => setWaiting(readWaiting(account))), [account]);
  const send = useCallback(async () => {
    const arrived = await sendWaiting(account, {
      words: ({ detail }) => detail || t('problem.unexpected'),
      onSignedOut: () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    });
    if (arrived > 0)
      for (const queryKey of [['my-summary'], ['my-activities'], ['my-log']])
        void client.invalidateQueries({ queryKey });
    return arrived;
  }, [account, client, t]);
  const isWaiting = waiting.some(({ refused }) => refused === null);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const again = () => void send();
    again();
    const timer = setInterval(again, AGAIN_AFTER);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [isWaiting, send]);
  return { account, waiting, send };
}
