import { AppError } from './app-error.js';

interface Fault {
  code?: string;
  port?: number;
  cause?: Fault;
  errors?: Fault[];
}

const UNREACHABLE = new Set<string | undefined>([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  '28P01',
  '28000',
  '3D000',
]);

/** What keeps the server from starting and its keeper can put right, with its own sentence. Other faults stay. */
export function startFault(error: unknown): unknown {
  for (let fault = error as Fault | undefined; fault; fault = fault.cause ?? fault.errors?.[0]) {
    if (fault.code === 'EADDRINUSE') return new AppError('port-in-use', { port: fault.port ?? '?' });
    if (fault.code === 'EACCES' && fault.port !== undefined) return new AppError('port-refused', { port: fault.port });
    if (UNREACHABLE.has(fault.code)) return new AppError('database-unreachable', { reason: fault.code ?? '?' });
  }
  return error;
}
