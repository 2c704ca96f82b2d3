import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that only answers so many bytes: what the machine itself gives. `node bare-server.ts BYTES`. */
const body = JSON.stringify({ text: 'x'.repeat(Number(process.argv[2])) });
const server = createServer((_, answer) => {
  answer.writeHead(200, { 'content-type': 'application/json' });
  answer.end(body);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
