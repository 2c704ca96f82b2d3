import { createReadStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { problemSchema } from '../shared/problem.schemas.js';
import { commandLanguage } from './command-language.js';
import { ProblemError } from './problem-error.js';

type Headers = Record<string, string>;

/** The owner of the folder is not there yet, or left: nothing was asked of anybody. */
export class NobodyListens extends Error {}

const ABSENT = new Set(['ENOENT', 'ECONNREFUSED']);

/** Speaks HTTP to the owner of the data folder over its socket. */
export class LocalClient {
  readonly #agent = new Agent({ keepAlive: false });

  constructor(
    private readonly socket: string,
    private readonly organisation: string | undefined,
  ) {}

  /** The body of an answer as it comes. Throws `ProblemError` with the server's own sentence. */
  async stream(path: string, accept: string): Promise<IncomingMessage> {
    return refuseProblems(await this.#send('GET', path, { accept }, undefined));
  }

  async get(path: string): Promise<unknown> {
    return json(await this.stream(path, 'application/json'));
  }

  post(path: string, body: unknown = {}): Promise<unknown> {
    return this.#sendJson('POST', path, body);
  }

  put(path: string, body: unknown): Promise<unknown> {
    return this.#sendJson('PUT', path, body);
  }

  async #sendJson(method: string, path: string, body: unknown): Promise<unknown> {
    const text = JSON.stringify(body);
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) };
    return json(await refuseProblems(await this.#send(method, path, headers, Readable.from([text]))));
  }

  /** Sends a file with its fields as multipart/form-data, streamed; the signal breaks it off. */
  async upload(
    path: string,
    file: string,
    fields: Record<string, string>,
    more: Headers = {},
    signal?: AbortSignal,
  ): Promise<unknown> {
    const boundary = `sillage-${randomUUID()}`;
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, ...more };
    const body = Readable.from(parts(boundary, file, fields), signal ? { signal } : {});
    return json(await refuseProblems(await this.#send('POST', path, headers, body)));
  }

  leave(): void {
    this.#agent.destroy();
  }

  #send(method: string, path: string, headers: Headers, body: Readable | undefined): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const outgoing = request({
        socketPath: this.socket,
        agent: this.#agent,
        method,
        path,
        headers: {
          host: 'localhost',
          'accept-language': commandLanguage(),
          ...(this.organisation === undefined ? {} : { 'x-sillage-organisation': this.organisation }),
          ...headers,
        },
      });
      const refuse = (error: NodeJS.ErrnoException): void =>
        reject(ABSENT.has(error.code ?? '') ? new NobodyListens(error.message) : error);
      outgoing.on('response', resolve).on('error', refuse);
      if (body) pipeline(body, outgoing).catch(refuse);
      else outgoing.end();
    });
  }
}

async function* parts(boundary: string, file: string, fields: Record<string, string>): AsyncGenerator<Buffer> {
  for (const [name, value] of Object.entries(fields)) {
    yield Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  }
  const safeName = basename(file).replace(/["\r\n]/g, '_');
  yield Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${safeName}"\r\n` +
      'content-type: application/octet-stream\r\n\r\n',
  );
  for await (const chunk of createReadStream(file)) yield chunk as Buffer;
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

async function refuseProblems(response: IncomingMessage): Promise<IncomingMessage> {
  if ((response.statusCode ?? 500) < 400) return response;
  const body = await textOf(response);
  const parsed = problemSchema.safeParse(safeJson(body));
  throw new ProblemError(parsed.success ? parsed.data : null, response.statusCode ?? 500);
}

async function json(response: IncomingMessage): Promise<unknown> {
  return JSON.parse(await textOf(response)) as unknown;
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function safeJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}
