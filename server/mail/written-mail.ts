import { Injectable } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { domainToASCII } from 'node:url';
import { Config } from '../shared/config.js';

/** What was written as files where no mail server is set. */
@Injectable()
export class WrittenMail {
  constructor(private readonly config: Config) {}

  /** Takes away every message to one of these addresses. */
  async forget(addresses: readonly string[]): Promise<void> {
    const folder = join(this.config.dataFolder, 'mail');
    const theirs = new Set(addresses.map(asWritten));
    if (!existsSync(folder)) return;
    const names = await readdir(folder);
    for (const name of names.filter((one) => one.endsWith('.eml'))) {
      const file = join(folder, name);
      const [head = ''] = (await readFile(file, 'utf8')).split('\r\n\r\n');
      const to = /^To:\s*(.*)$/im.exec(head)?.[1] ?? '';
      if (theirs.has(to.trim().toLowerCase())) await rm(file, { force: true });
    }
  }
}

/** A header holds a foreign domain in ASCII. */
function asWritten(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`.toLowerCase();
}
