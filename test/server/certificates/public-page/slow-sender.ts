import { request } from 'node:http';

interface Told {
  status: number;
  text: string;
  headers: Record<string, unknown>;
}

const BOUNDARY = 'the-boundary';
const BEGINNING = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.json"\r\n\r\n`;

/** Somebody whose file comes piece by piece, and may never end. */
export class SlowSender {
  readonly answer: Promise<Told>;
  readonly #request;

  constructor(url: string, headers: Record<string, string> = {}) {
    const type = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
    this.#request = request(url, { method: 'POST', headers: { ...type, ...headers }, agent: false });
    this.answer = new Promise((resolve, reject) => {
      this.#request.on('error', reject).on('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
      });
    });
    this.answer.catch(() => undefined);
    this.#request.write(BEGINNING);
  }

  /** Resolves once the machine has taken it. */
  send(piece: string): Promise<void> {
    return new Promise((resolve) => void this.#request.write(piece, () => resolve()));
  }

  end(): Promise<Told> {
    this.#request.end(`\r\n--${BOUNDARY}--\r\n`);
    return this.answer;
  }

  /** They close their window. */
  leave(): void {
    this.#request.destroy();
  }
}
