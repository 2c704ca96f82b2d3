import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

interface BenchReceipt {
  importId: string;
  inserted: number;
  changed: number;
  totals: { personSeconds: number };
}

/** A form with the file, as it is read from the disk. */
export async function sent(
  url: string,
  key: string,
  file: string,
): Promise<{ status: number | undefined; receipt: BenchReceipt }> {
  const boundary = randomUUID();
  const part = (head: string) => `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`;
  const sending = request(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sending.once('response', resolve);
    sending.once('error', reject);
  });
  const form = async function* () {
    yield `${part('name="source"')}bench\r\n${part('name="file"; filename="log.csv"')}`;
    yield* createReadStream(file);
    yield `\r\n--${boundary}--\r\n`;
  };
  await pipeline(form, sending);
  const answer = await answered;
  return { status: answer.statusCode, receipt: (await json(answer)) as BenchReceipt };
}
