import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { randomInt } from 'node:crypto';
import { PassThrough, type Readable } from 'node:stream';
import type { Caller } from '../../auth/caller.js';
import { CallerFinder } from '../../auth/caller-finder.js';
import { Events } from '../../shared/events.js';
import { FigureStates } from './figure-states.js';

/** Between two signs of life, ms: less than the time after which proxies take a silent connection for dead. */
const SIGN_MS = 25_000;
/** Pages of one person that listen at the same time; the oldest is let go for one more. */
const MOST_OF_ONE = 4;
/** Bytes that wait for a reader; one further behind is let go, and comes again by itself. */
const MOST_WAITING = 64 * 1024;
/** Readers come again at different moments, ms: those of a server that starts again would all come at once. */
const SOONEST_AGAIN = 2_000;
const LATEST_AGAIN = 8_000;

/** To hear that the program stops, ms. */
const LAST_WORD_MS = 1_000;

interface Reader {
  stream: PassThrough;
  request: FastifyRequest;
  caller: Caller;
}

/** Tells open pages which figures were computed, as server-sent events. What they say is asked for as always. */
@Injectable()
export class FigureNews implements BeforeApplicationShutdown {
  /** The oldest first. */
  readonly #readers = new Set<Reader>();
  /** Told to leave, until their connections are closed: who reads no more is cut off at the next sign of life. */
  readonly #leaving = new Set<Reader>();
  readonly #signs = setInterval(() => void this.giveSign(), SIGN_MS).unref();
  #closing = false;

  constructor(
    events: Events,
    private readonly states: FigureStates,
    private readonly callers: CallerFinder,
  ) {
    events.on('indicator-refreshed', (news) => this.#tell(news.organisationId, news.name));
    events.on('indicator-failed', (news) => this.#tell(news.organisationId, news.name));
    events.on('session-ended', ({ session }) => {
      for (const reader of this.#readers) if (reader.caller.session === session) this.#leave(reader, 'ended');
    });
  }

  /** How all figures of the caller's association stand, then each that was computed, until one of the two leaves. */
  async follow(caller: Caller, request: FastifyRequest): Promise<Readable> {
    const reader: Reader = { stream: new PassThrough(), request, caller };
    reader.stream.write(`retry: ${randomInt(SOONEST_AGAIN, LATEST_AGAIN)}\n\n`);
    if (this.#closing) return reader.stream.end();
    const others = [...this.#readers].filter((one) => isSamePerson(one.caller, caller));
    for (const oldest of others.slice(0, Math.max(0, others.length + 1 - MOST_OF_ONE)))
      this.#leave(oldest, 'elsewhere');
    // Before the first look: what is computed meanwhile is told twice rather than never.
    this.#readers.add(reader);
    reader.stream.on('close', () => this.#readers.delete(reader));
    try {
      send(reader, 'figures', await this.states.of(houseOf(caller)));
    } catch (error) {
      reader.stream.destroy();
      throw error;
    }
    return reader.stream;
  }

  /** Keeps connections open, and ends those of whoever may listen no longer: signed out elsewhere, expired, without the role. */
  async giveSign(): Promise<void> {
    this.#leaving.forEach(cutOff);
    this.#leaving.clear();
    for (const reader of this.#readers) {
      const stillMay = await this.callers.stillMay(reader.caller, reader.request, 'figures.read').catch(() => null);
      if (stillMay === false) this.#leave(reader, 'ended');
      else write(reader, ': still here\n\n');
    }
  }

  /** Readers are let go first: the server waits for its connections. */
  beforeApplicationShutdown(): void {
    this.#closing = true;
    clearInterval(this.#signs);
    for (const { stream } of this.#readers) stream.end();
    // Somebody who reads no more would keep the server from stopping.
    setTimeout(() => [...this.#readers, ...this.#leaving].forEach(cutOff), LAST_WORD_MS).unref();
  }

  /** `ended`: who listened may no longer. `elsewhere`: they listen in newer pages. Neither comes again by itself. */
  #leave(reader: Reader, why: 'ended' | 'elsewhere'): void {
    send(reader, why, {});
    reader.stream.end();
    this.#readers.delete(reader);
    this.#leaving.add(reader);
    reader.stream.on('close', () => this.#leaving.delete(reader));
  }

  async #tell(organisationId: string, name: string): Promise<void> {
    const concerned = () => [...this.#readers].filter(({ caller }) => caller.organisationId === organisationId);
    const [first] = concerned();
    if (!first) return;
    const news = await this.states.of(houseOf(first.caller), name);
    for (const reader of concerned()) send(reader, 'figures', news);
  }
}

const send = (reader: Reader, event: string, data: unknown) =>
  write(reader, `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

function write(reader: Reader, text: string): void {
  const { stream } = reader;
  if (!stream.writable) return;
  if (stream.writableLength > MOST_WAITING) {
    stream.destroy();
    cutOff(reader);
  } else stream.write(text);
}

const cutOff = ({ request }: Reader) => request.raw.socket.destroy();

const isSamePerson = (one: Caller, other: Caller) =>
  one.organisationId === other.organisationId && one.kind === other.kind && one.accountId === other.accountId;

const houseOf = (caller: Caller) => ({ id: caller.organisationId, slug: caller.organisationSlug });
