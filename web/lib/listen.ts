/** A page nobody looks at stops listening after so long, ms: a browser holds few connections to one place. */
const UNSEEN_MS = 20_000;
/** After a refusal, the first and the longest pause before trying again, ms. */
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 5 * 60_000;

type Handlers = Record<string, (data: unknown) => void | Promise<void>>;

/**
 * Server-sent events of `address`, by name, while the page is seen. A lost line is taken up again by the browser; after
 * a refusal, later and later. Events named `ended` and `elsewhere` are the last: nobody asks again until the page is
 * seen anew. Returns how to stop.
 */
export function listenWhileSeen(address: string, handlers: Handlers): () => void {
  let events: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
    events?.close();
    events = null;
  };
  const start = () => {
    stop();
    events = new EventSource(address);
    for (const [name, handle] of Object.entries(handlers))
      events.addEventListener(name, ({ data }: MessageEvent<string>) => void handle(readJson(data)));
    for (const name of ['ended', 'elsewhere']) events.addEventListener(name, stop);
    events.addEventListener('open', () => (pause = FIRST_PAUSE));
    events.addEventListener('error', () => {
      if (events?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(start, pause * (0.5 + Math.random()));
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    });
  };
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') timer = setTimeout(stop, UNSEEN_MS);
    else if (events === null || events.readyState === EventSource.CLOSED) start();
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    stop();
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
