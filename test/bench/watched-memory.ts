import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** Between two looks at the memory. */
const LOOK_MS = 50;

/** Looks at a program and all it started, again and again. */
export function watchedMemory({ pid = 0 }: ChildProcess): { end: () => Promise<number> } {
  let peak = 0;
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      const held = await Promise.all((await withDescendants(pid)).map(residentBytes));
      peak = Math.max(
        peak,
        held.reduce((sum, bytes) => sum + bytes, 0),
      );
      await setTimeout(LOOK_MS);
    }
  })();
  return {
    end: async () => {
      isOver = true;
      await looking;
      return peak;
    },
  };
}

async function withDescendants(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const below = await Promise.all(
    children
      .split(' ')
      .filter((one) => one !== '')
      .map((one) => withDescendants(Number(one))),
  );
  return [pid, ...below.flat()];
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}
