import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../../shared/app-error.js';

/**
 * The file of a form, in memory only. Throws `invalid-request` without one, `certificate-file-too-large` and
 * `request-unreadable`.
 */
export async function sentFile(request: FastifyRequest, megabytes: number): Promise<Buffer> {
  if (!request.isMultipart()) throw new AppError('invalid-request', { faults: 'multipart/form-data' });
  const tooLarge = new AppError('certificate-file-too-large', { megabytes });
  try {
    const sent = await request.file({ limits: { fileSize: megabytes * 1024 * 1024 } });
    if (!sent) throw new AppError('invalid-request', { faults: 'file' });
    const bytes = await sent.toBuffer();
    // Cut off at its last piece, it does not say so by itself.
    if (sent.file.truncated) throw tooLarge;
    return bytes;
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { code, message } = error as { code?: string; message?: string };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge;
    throw new AppError('request-unreadable', {}, { faults: [message ?? 'multipart/form-data'] });
  }
}
