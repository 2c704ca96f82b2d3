import i18next from 'i18next';
import type { ZodType } from 'zod';
import type { Problem } from '../../server/shared/problem.schemas.js';
import { firstPaint } from './first-paint.js';

/** An answer that is not what was asked for: a problem of the server, or no server at all (`unreachable`). */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    /** Sentence for a person, in their language; empty when the server gave none. */
    readonly detail: string,
  ) {
    super(`${status} ${code}`);
    this.name = 'RequestError';
  }
}

interface Asked<T> {
  /** Where it is told how, fetched beside the answer and after the first paint. */
  schema: ZodType<T> | (() => Promise<ZodType<T>>);
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal;
}

/** Asks the API and checks the shape of what it answers. Throws {@link RequestError}. */
export async function request<T>(path: string, { schema, ...asked }: Asked<T>): Promise<T> {
  const fetched = typeof schema === 'function' ? firstPaint().then(schema) : schema;
  // An answer that is refused is told before a schema that is missing.
  if (fetched instanceof Promise) fetched.catch(() => undefined);
  const { status, body } = await requestUnchecked(path, asked);
  const parsed = (await fetched).safeParse(body);
  if (!parsed.success) throw new RequestError(status, 'unexpected-answer', '');
  return parsed.data;
}

/** Same, for an answer whose shape the caller checks. */
export async function requestUnchecked(
  path: string,
  asked: Omit<Asked<unknown>, 'schema'>,
): Promise<{ status: number; body: unknown }> {
  const response = await send(path, 'application/json', asked);
  return { status: response.status, body: response.status === 204 ? null : await response.json() };
}

/** Same, for an answer that is not JSON. */
export async function requestBytes(path: string, accept: string, signal?: AbortSignal): Promise<Uint8Array> {
  const response = await send(path, accept, signal ? { signal } : {});
  return new Uint8Array(await response.arrayBuffer());
}

/** A file made from what is sent, to be shown, and what is said beside it. */
export async function requestFile(
  path: string,
  accept: string,
  body: unknown,
  signal: AbortSignal,
): Promise<{ file: Blob; headers: Headers }> {
  const response = await send(path, accept, { method: 'POST', body, signal });
  return { file: await response.blob(), headers: response.headers };
}

async function send(path: string, accept: string, { method = 'GET', body, signal }: Omit<Asked<unknown>, 'schema'>) {
  const headers: Record<string, string> = { accept, 'accept-language': i18next.language };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new RequestError(0, 'unreachable', '');
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function problemOf(response: Response): Promise<RequestError> {
  return problemFrom(response.status, await response.json().catch(() => null));
}

/** What a body that is no success says. */
export function problemFrom(status: number, body: unknown): RequestError {
  if (!isProblem(body)) return new RequestError(status, 'unexpected-answer', '');
  return new RequestError(status, body.code, body.detail);
}

/** What is read of it. Without its schema: a failure must be told where nothing more can be fetched. */
function isProblem(body: unknown): body is Pick<Problem, 'code' | 'detail'> {
  if (typeof body !== 'object' || body === null) return false;
  const { code, detail } = body as Record<string, unknown>;
  return typeof code === 'string' && typeof detail === 'string';
}
