import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { FigureNewsView } from '../../../server/indicators/news/news.schemas.js';
import { listenWhileSeen } from '../../lib/listen.js';
import { sessionQuery } from '../../lib/session.js';
import { TARGETS } from '../../lib/targets.js';
import { catalogueQuery } from './get-catalogue.js';
import { gathered } from './gathered.js';

/**
 * While the page is seen, each figure computed meanwhile is read again, and no other. Returns the names of those last
 * read again.
 */
export function useFollowedFigures(catalogue: Catalogue): readonly string[] {
  const client = useQueryClient();
  const [updated, setUpdated] = useState<readonly string[]>([]);
  const first = useRef(catalogue);
  useEffect(() => {
    const known = new Map(first.current.indicators.map(({ name, freshness }) => [name, markOf(freshness)]));
    const news = gathered(async (names: ReadonlySet<string>) => {
      await readAgain(client, names);
      setUpdated([...names]);
    });
    const leave = listenWhileSeen('/api/events', {
      figures: async (data) => {
        for (const { name, freshness } of await figuresTold(data)) {
          const mark = markOf(freshness);
          if (known.get(name) === mark) continue;
          known.set(name, mark);
          news.add(name);
        }
      },
      // Somebody signed out, here or elsewhere: the page finds out, and shows the door.
      ended: () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    });
    return () => {
      leave();
      news.drop();
    };
  }, [client]);
  return updated;
}

/** None where the news cannot be read. */
async function figuresTold(data: unknown): Promise<FigureNewsView['figures']> {
  const schemas = await import('../../../server/indicators/news/news.schemas.js').catch(() => null);
  return schemas?.figureNewsSchema.safeParse(data).data?.figures ?? [];
}

const markOf = ({ asOf, state }: { asOf: string | null; state: string }) => `${state} ${asOf}`;

async function readAgain(client: QueryClient, names: ReadonlySet<string>): Promise<void> {
  const speaksOfThem = ({ queryKey }: Query) =>
    queryKey.some((part) => {
      const [, name] = (typeof part === 'string' && /^\/api\/indicators\/(\w+)/.exec(part)) || [];
      return name !== undefined && names.has(name);
    });
  await Promise.all([
    client.invalidateQueries({ queryKey: catalogueQuery.queryKey }),
    client.invalidateQueries({ predicate: speaksOfThem }),
    client.invalidateQueries({ queryKey: TARGETS }),
  ]);
}
