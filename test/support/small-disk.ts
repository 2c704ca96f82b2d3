import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real disk of so many megabytes on a folder; it can grow, as when somebody makes room. */
export class SmallDisk {
  private constructor(private readonly folder: string) {}

  static async on(folder: string, megabytes: number): Promise<SmallDisk> {
    await mkdir(folder, { recursive: true });
    mustRun('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'sillage-test', folder]);
    return new SmallDisk(folder);
  }

  growTo(megabytes: number): void {
    mustRun('mount', ['-o', `remount,size=${megabytes}m`, this.folder]);
  }

  /** Something else takes all of its room but so many pages. */
  async leave(pages: number): Promise<void> {
    const { bavail, bsize } = await statfs(this.folder);
    await writeFile(this.#ballast, Buffer.alloc(Math.max(0, bavail - pages) * bsize));
  }

  makeRoom(): Promise<void> {
    return rm(this.#ballast, { force: true });
  }

  get #ballast(): string {
    return join(this.folder, 'something-else');
  }

  remove(): void {
    mustRun('umount', ['--lazy', this.folder]);
  }
}

/** Null where disks can be mounted; else why not. */
export function noSmallDisk(): string | null {
  if (process.getuid?.() !== 0) return 'only root mounts disks';
  const folder = mkdtempSync(join(tmpdir(), 'sillage-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'sillage-test', folder]).status === 0;
  if (mounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return mounted ? null : 'this system does not let disks be mounted';
}

function mustRun(program: string, words: string[]): void {
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`);
}
