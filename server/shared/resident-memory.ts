import { readFile } from 'node:fs/promises';

export interface ResidentMemory {
  bytes: number;
  /** The most it ever had. */
  peakBytes: number;
}

/** What a process holds in memory; null where the system does not tell, or when it has ended. */
export async function residentMemory(pid: number): Promise<ResidentMemory | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
  const [now, peak] = [kilobytes('VmRSS'), kilobytes('VmHWM')];
  return Number.isNaN(now) ? null : { bytes: now * 1024, peakBytes: peak * 1024 };
}
