import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DiskFault {
  calls: 'write,pwrite64' | 'fsync,fdatasync';
  error: 'ENOSPC' | 'EIO';
  /** The call of each thread, counted from now, at which it begins: 1 is the first. It lasts until the disk heals. */
  from: number;
}

/** A disk that fails a running program on the files named, on nothing else, until it heals: strace answers in its place. */
export class FailingDisk {
  private constructor(
    private readonly strace: ChildProcess,
    private readonly folder: string,
  ) {}

  /** Threads are followed, children are not: they run at their speed. Throws where tracing is not permitted. */
  static async of(pid: number, files: readonly string[], { calls, error, from }: DiskFault): Promise<FailingDisk> {
    const folder = await mkdtemp(join(tmpdir(), 'sillage-strace-'));
    const threads = await readdir(`/proc/${pid}/task`);
    const strace = spawn(
      'strace',
      [
        `--output=${join(folder, 'calls')}`,
        `--trace=${calls}`,
        `--inject=${calls}:error=${error}:when=${from}+`,
        ...threads.flatMap((thread) => ['-p', thread]),
        ...files.flatMap((file) => ['-P', file]),
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    try {
      await attached(strace, threads.length);
    } catch (reason) {
      await rm(folder, { recursive: true, force: true });
      throw reason;
    }
    return new FailingDisk(strace, folder);
  }

  /** What begins a command whose disk fails from its first moment, as long as it lives. */
  static through(files: readonly string[], { calls, error, from }: DiskFault): string[] {
    const fault = [`--trace=${calls}`, `--inject=${calls}:error=${error}:when=${from}+`];
    return ['strace', '--daemonize', '--output=/dev/null', ...fault, ...files.flatMap((file) => ['-P', file])];
  }

  /** Sound again. Returns how many calls had failed. */
  async heal(): Promise<number> {
    if (this.strace.exitCode === null && this.strace.signalCode === null) {
      const ended = once(this.strace, 'exit');
      this.strace.kill('SIGINT');
      await ended;
    }
    const calls = await readFile(join(this.folder, 'calls'), 'utf8');
    await rm(this.folder, { recursive: true, force: true });
    return calls.match(/\(INJECTED\)/g)?.length ?? 0;
  }
}

function attached(strace: ChildProcess, threads: number): Promise<void> {
  return new Promise((follows, fails) => {
    let said = '';
    const refuse = (why: string): void =>
      fails(
        new Error(
          `Disk faults cannot be injected here: install strace and permit ptrace (in a container: --cap-add SYS_PTRACE). ${why}`,
        ),
      );
    strace.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if ((said.match(/ attached$/gm)?.length ?? 0) >= threads) follows();
    });
    strace.once('error', (error) => refuse(error.message));
    strace.once('exit', () => refuse(said));
  });
}
