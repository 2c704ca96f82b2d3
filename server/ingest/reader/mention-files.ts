import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { MissionMention, VolunteerMention } from '../canonical-row.js';
import { jsonLine } from '../json-line.js';
import type { LineIntake, Numbered } from '../line-intake.js';
import type { ReaderFolder } from './reader-folder.js';

const AT_ONCE = 1_000;

/** Writes the people and missions that lines spoke of, with their numbers. */
export function writeMentions(folder: ReaderFolder, intake: LineIntake): void {
  write(folder.mentions('volunteers'), [...intake.volunteers.used()]);
  write(folder.mentions('missions'), [...intake.missions.used()]);
}

export async function readMentions(
  folder: ReaderFolder,
): Promise<{ volunteers: Numbered<VolunteerMention>[]; missions: Numbered<MissionMention>[] }> {
  return {
    volunteers: await read<Numbered<VolunteerMention>>(folder.mentions('volunteers')),
    missions: await read<Numbered<MissionMention>>(folder.mentions('missions')),
  };
}

function write(file: string, mentions: readonly unknown[]): void {
  const handle = openSync(file, 'wx', 0o600);
  for (let at = 0; at < mentions.length; at += AT_ONCE) {
    writeSync(
      handle,
      mentions
        .slice(at, at + AT_ONCE)
        .map(jsonLine)
        .join(''),
    );
  }
  closeSync(handle);
}

async function read<T>(file: string): Promise<T[]> {
  const mentions: T[] = [];
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    mentions.push(JSON.parse(text) as T);
  return mentions;
}
