import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.js';
import { sentFile } from '../verification/sent-file.js';
import { MEGABYTES } from './verification-page.js';

/** Files that may come at once: they are held in memory. */
const AT_ONCE = 8;
/** A file of some megabytes over a poor line, ms. */
const SLOWEST = 90_000;

/** Takes in what strangers send: a few files at once, small ones, none for ever. */
@Injectable()
export class FileIntake {
  #coming = 0;

  /** Throws `certificate-check-busy`, and what `sentFile` throws. */
  async take(request: FastifyRequest): Promise<Buffer> {
    if (this.#coming >= AT_ONCE) throw new AppError('certificate-check-busy');
    this.#coming += 1;
    const tooSlow = setTimeout(() => request.raw.destroy(), SLOWEST);
    try {
      return await sentFile(request, MEGABYTES);
    } finally {
      clearTimeout(tooSlow);
      this.#coming -= 1;
    }
  }
}
