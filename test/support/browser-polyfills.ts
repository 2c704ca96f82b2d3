/** What jsdom lacks and the pages use. Each stands in for the browser, never for our code. */
import { ReadableStream, TransformStream, WritableStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';

class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const still = (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => false,
});

const missing: Record<string, unknown> = {
  TextEncoder,
  TextDecoder,
  ReadableStream,
  WritableStream,
  TransformStream,
  structuredClone: (value: unknown) => value,
  ResizeObserver: StillObserver,
  IntersectionObserver: StillObserver,
  matchMedia: still,
  scrollTo: () => {},
};
for (const [name, value] of Object.entries(missing)) {
  if (!(name in globalThis) || name === 'scrollTo' || name === 'matchMedia') {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
HTMLCanvasElement.prototype.getContext = () => null;
Element.prototype.scrollIntoView = () => {};
