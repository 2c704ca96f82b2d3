import { setTimeout } from 'node:timers/promises';

/** Between two requests of somebody else. */
const ASK_MS = 100;
const FIGURE = '/api/indicators/volunteer_hours?from=2023-01-01&to=2024-01-01';

/** A new association's figures are computed for the first time soon after it is there. */
export async function figuresThere(url: string, cookie: string): Promise<void> {
  while ((await fetch(`${url}${FIGURE}`, { headers: { cookie } })).status === 409) await setTimeout(ASK_MS);
}

/** Asks for a figure and for the history of imports in turn, as somebody at the dashboard would, until told to stop. */
export function meanwhile(url: string, cookie: string): { end: () => Promise<number[]> } {
  const took: number[] = [];
  let isOver = false;
  const asking = (async () => {
    for (let turn = 0; !isOver; turn += 1) {
      const path = turn % 2 === 0 ? FIGURE : '/api/imports';
      const began = performance.now();
      const answer = await fetch(`${url}${path}`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      took.push(performance.now() - began);
      await setTimeout(ASK_MS);
    }
  })();
  return {
    end: async () => {
      isOver = true;
      await asking;
      return took;
    },
  };
}
