import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answer, type Asked, takeBack } from './get-confirmations.js';

export interface Made {
  asked: Asked;
  answeredAt: string;
  answered: number;
  left: number;
  /** Whose. */
  name: string;
}

/**
 * Answers made on this page: what they speak of leaves the list at once, and comes back if the server refuses or when
 * the answer is taken back. Sent one after the other, in the order they were made.
 */
export function useAnswers() {
  const client = useQueryClient();
  const [made, setMade] = useState<Made | null>(null);
  const [isUndone, setUndone] = useState(false);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<unknown>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.current.then(work);
    turn.current = done.catch(() => undefined);
    return done;
  };
  const refresh = () => client.invalidateQueries({ queryKey: ['confirmations'] });
  const idsOf = ({ rows }: Pick<Asked, 'rows'>) => rows.map(({ id }) => id);
  const putBack = (ids: readonly string[]) => setGone((all) => new Set([...all].filter((id) => !ids.includes(id))));

  const make = async (asked: Asked, name: string): Promise<void> => {
    setError(null);
    setUndone(false);
    setGone((all) => new Set([...all, ...idsOf(asked)]));
    try {
      const { answered, left, answeredAt } = await inTurn(() => answer(asked));
      setMade({ asked, answered, left, answeredAt, name });
      await refresh();
      if (left > 0) putBack(idsOf(asked));
    } catch (failure) {
      putBack(idsOf(asked));
      setError(failure);
    }
  };
  const undo = async ({ asked, answeredAt }: Pick<Made, 'asked' | 'answeredAt'>): Promise<void> => {
    setError(null);
    try {
      await inTurn(() => takeBack(answeredAt, asked.rows));
      setMade(null);
      setUndone(true);
      putBack(idsOf(asked));
      await refresh();
    } catch (failure) {
      setError(failure);
    }
  };
  return { made, isUndone, gone, error, make, undo };
}
