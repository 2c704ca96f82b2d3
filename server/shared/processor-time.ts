import { readFile } from 'node:fs/promises';

/** Of one tick of the processor's account, which Linux tells to every program in hundredths of a second, ms. */
const TICK = 10;

/** How long a process has had the processor, ms, however busy the machine is; null where the system does not tell. */
export async function processorTime(pid: number): Promise<number | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Its name stands in brackets and may hold anything.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [own, ofSystem] = [Number(fields[11]), Number(fields[12])];
  return Number.isNaN(own + ofSystem) ? null : (own + ofSystem) * TICK;
}
