import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localSockets } from '../../../auth/local-callers.js';
import { AppError } from '../../../shared/app-error.js';
import { placeOf } from '../../../shared/guessing/place-of.js';
import { FILES_WINDOW, VerificationPace } from '../../public-page/verification-pace.js';
import { FileVerifier } from '../apart/file-verifier.js';
import type { Verification } from '../verify-credential.js';
import { FileIntake } from './file-intake.js';

/** Files of one place that may come or be checked at once. */
const FROM_ONE_PLACE = 2;

/** The one door for files to be checked, by the page and by the application: nobody keeps it busy for the others. */
@Injectable()
export class FileChecks {
  readonly #underWay = new Map<string, number>();

  constructor(
    private readonly intake: FileIntake,
    private readonly pace: VerificationPace,
    private readonly verifier: FileVerifier,
  ) {}

  /**
   * What the file of that form is worth. Throws `certificate-files-two`, `certificate-files-often`, and what the intake
   * and the verifier throw.
   */
  async check(request: FastifyRequest, reply: FastifyReply): Promise<Verification> {
    // Whoever asks on the machine itself owns its files.
    if (localSockets.has(request.raw.socket)) return this.#verified(request, reply);
    const place = placeOf(request.ip);
    const underWay = this.#underWay.get(place) ?? 0;
    if (underWay >= FROM_ONE_PLACE) throw new AppError('certificate-files-two');
    if (!this.pace.allowsFile(request.ip))
      throw new AppError('certificate-files-often', { seconds: FILES_WINDOW / 1_000 });
    this.#underWay.set(place, underWay + 1);
    try {
      return await this.#verified(request, reply);
    } finally {
      this.#leave(place);
    }
  }

  async #verified(request: FastifyRequest, reply: FastifyReply): Promise<Verification> {
    const file = await this.intake.take(request, reply);
    if (file.byteLength === 0) throw new AppError('invalid-request', { faults: 'file' });
    return this.verifier.verify(file);
  }

  #leave(place: string): void {
    const left = (this.#underWay.get(place) ?? 1) - 1;
    if (left > 0) this.#underWay.set(place, left);
    else this.#underWay.delete(place);
  }
}
