import type { Config } from '../shared/config.js';

/** Where a stranger checks a certificate; without a code, where its number or code is typed. */
export function verificationAddress({ publicUrl, host, port }: Config, code?: string): string {
  const page = `${publicUrl ?? `http://${host}:${port}`}/v`;
  return code === undefined ? page : `${page}/${code}`;
}
