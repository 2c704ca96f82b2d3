import type { TestApplication } from '../../support/application.js';

/** What somebody sees who has a card, and nothing else: no cookie, no account, no script. */
export class CardBearer {
  constructor(private readonly application: TestApplication) {}

  photograph(address: string, language = 'fr'): Promise<Page> {
    return this.#read(
      fetch(`${this.application.url}${new URL(address).pathname}`, { headers: { 'accept-language': language } }),
    );
  }

  type(code: string): Promise<Page> {
    return this.press('', { code });
  }

  summary(code: string): Promise<Page> {
    return this.press('/summary', { code });
  }

  /** Presses a button of the page. */
  press(step: '' | '/log' | '/summary', fields: Record<string, string>): Promise<Page> {
    const body = new URLSearchParams(fields);
    const headers = { 'accept-language': 'fr', origin: this.application.url };
    return this.#read(fetch(`${this.application.url}/card${step}`, { method: 'POST', body, headers }));
  }

  async #read(asked: Promise<Response>): Promise<Page> {
    const response = await asked;
    // Numbers keep to their units with a space of their own.
    const html = (await response.text()).replaceAll('\u00a0', ' ');
    return {
      status: response.status,
      headers: response.headers,
      html,
      draft: /name="draft" value="([^"]+)"/.exec(html)?.[1] ?? '',
    };
  }
}

export interface Page {
  status: number;
  headers: Headers;
  html: string;
  draft: string;
}
