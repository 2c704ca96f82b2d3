/** Reads server-sent events as a page would, one after the other. */
export class EventReader {
  #kept = '';
  readonly #decoder = new TextDecoder();
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;

  constructor(answer: Response) {
    if (answer.body === null) throw new Error(`no events: ${answer.status}`);
    this.#reader = answer.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  }

  /** The next block of the stream, or null when it ended. */
  async next(): Promise<string | null> {
    while (!this.#kept.includes('\n\n')) {
      const { value, done } = await this.#reader.read();
      if (done) return null;
      this.#kept += this.#decoder.decode(value, { stream: true });
    }
    const end = this.#kept.indexOf('\n\n');
    const block = this.#kept.slice(0, end);
    this.#kept = this.#kept.slice(end + 2);
    return block;
  }

  /** What the next event of that name says; null when the stream ended before. */
  async event(name: string): Promise<unknown> {
    const start = `event: ${name}\ndata: `;
    for (let block = await this.next(); block !== null; block = await this.next())
      if (block.startsWith(start)) return JSON.parse(block.slice(start.length));
    return null;
  }

  leave(): Promise<void> {
    return this.#reader.cancel();
  }
}
