import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Asked, decide, undoDecision } from './get-queue.js';

export interface Made {
  id: string;
  asked: Asked;
  decided: number;
  left: number;
  /** Whose hours, for one activity. */
  name: string | null;
}

/**
 * Decisions made on this page: their rows leave the list at once and come back if the server refuses, or when the
 * decision is undone. Sent one after the other, in the order they were made.
 */
export function useDecisions() {
  const client = useQueryClient();
  const [made, setMade] = useState<Made[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<unknown>(null);
  const [undone, setUndone] = useState<Made | null>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.current.then(work);
    turn.current = done.catch(() => undefined);
    return done;
  };
  const refresh = () => client.invalidateQueries({ queryKey: ['validation'] });
  const put = (ids: readonly string[]) => setGone((all) => new Set([...all, ...ids]));
  const putBack = (ids: readonly string[]) => setGone((all) => new Set([...all].filter((id) => !ids.includes(id))));

  const make = async (asked: Asked, name: string | null): Promise<void> => {
    const ids = asked.activityIds ?? [];
    const id = crypto.randomUUID();
    setError(null);
    setUndone(null);
    put(ids);
    try {
      const { decided, left } = await inTurn(() => decide(id, asked));
      if (decided > 0) setMade((all) => [{ id, asked, decided, left, name }, ...all].slice(0, 5));
      await refresh();
    } catch (failure) {
      putBack(ids);
      setError(failure);
    }
  };
  const undo = async (one: Made): Promise<void> => {
    setError(null);
    try {
      await inTurn(() => undoDecision(one.id));
      setMade((all) => all.filter(({ id }) => id !== one.id));
      putBack(one.asked.activityIds ?? []);
      setUndone(one);
      await refresh();
    } catch (failure) {
      setError(failure);
    }
  };
  return { made, gone, error, undone, make, undo };
}
