import { randomUUID } from 'node:crypto';

/** A director of the new association; returns the cookie of the session. */
export async function signedIn(url: string, log: string): Promise<string> {
  const answer = await fetch(`${url}/api/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token: /set-up#([\w-]+)/.exec(log)?.[1],
      organisationName: 'Bench',
      name: 'Bench',
      email: 'bench@bench.example',
      password: randomUUID(),
      language: 'en',
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
