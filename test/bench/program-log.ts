import type { ChildProcess } from 'node:child_process';

/** What a program says, and the first of it that looks as expected. */
export function collected(child: ChildProcess) {
  let log = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      log += chunk.toString('utf8');
      for (const look of waiting) look();
    });
  return {
    said: () => log,
    find: (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(log)?.[1];
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        child.once('exit', () => reject(new Error(log)));
        look();
      }),
  };
}
