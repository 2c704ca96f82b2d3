import { queryOptions } from '@tanstack/react-query';
import { enteredOwnSchema, ownChoicesSchema, type OwnChoices } from '../../../server/summaries/log/log.schemas.js';
import { request } from '../../lib/http.js';
import { keepChoice, readChoice } from '../../lib/kept-choice.js';
import type { WaitingEntry } from './waiting-entries.js';

const nameFor = (account: string): string => `sillage-log-choices ${account}`;

/** Missions and habits of the reader, those last seen by this browser where there is no network. */
export const choicesQuery = (account: string) =>
  queryOptions({
    queryKey: ['my-log', account],
    queryFn: async ({ signal }) => {
      const choices = await request('/api/me/log', { schema: ownChoicesSchema, signal });
      keepChoice(nameFor(account), JSON.stringify(choices));
      return choices;
    },
    initialData: () => readKept(account),
    initialDataUpdatedAt: 0,
  });

function readKept(account: string): OwnChoices | undefined {
  try {
    return ownChoicesSchema.safeParse(JSON.parse(readChoice(nameFor(account)) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

/** Throws `RequestError`. The same entry sent again counts once; of another account than the one signed in, it is refused. */
export const sendEntry = (account: string, { id, missionId, day, personSeconds }: WaitingEntry) =>
  request('/api/me/log', {
    schema: enteredOwnSchema,
    method: 'POST',
    body: { account, draft: id, missionId, day, personSeconds },
  });
