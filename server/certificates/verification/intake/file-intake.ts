import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../shared/app-error.js';
import { Clock } from '../../../shared/clock.js';
import { ComingFile } from './coming-file.js';
import { sentFile } from './sent-file.js';

/** Of one file of a stranger. */
export const MEGABYTES = 5;
/** Files that may come at once: they are held in memory. */
const AT_ONCE = 8;
/** Between two looks at how they come, ms. */
const LOOK = 1_000;

/** Takes in what strangers send: a few files at once, small ones, none that stops on its way, none for ever. */
@Injectable()
export class FileIntake {
  readonly #coming = new Set<ComingFile>();
  #looking: NodeJS.Timeout | undefined;

  constructor(private readonly clock: Clock) {}

  get coming(): number {
    return this.#coming.size;
  }

  /** That have come so far, of all that are coming. */
  get bytes(): number {
    return [...this.#coming].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Throws `certificate-check-busy`, `certificate-file-stopped`, and what `sentFile` throws. */
  async take(request: FastifyRequest, reply: FastifyReply): Promise<Buffer> {
    if (this.coming >= AT_ONCE) throw new AppError('certificate-check-busy');
    const file = new ComingFile(request.raw.socket, this.clock.now());
    this.#coming.add(file);
    this.#looking ??= setInterval(() => this.look(), LOOK).unref();
    try {
      return await Promise.race([sentFile(request, MEGABYTES), file.stopped]);
    } catch (error) {
      // Nobody waits for the rest of it.
      if (file.isStopped) void reply.header('connection', 'close');
      throw error;
    } finally {
      this.#leave(file);
    }
  }

  /** Drops what has stopped. */
  look(): void {
    for (const file of this.#coming) file.look(this.clock.now());
  }

  #leave(file: ComingFile): void {
    this.#coming.delete(file);
    if (this.coming > 0) return;
    clearInterval(this.#looking);
    this.#looking = undefined;
  }
}
