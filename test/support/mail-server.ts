import { createServer, type Socket } from 'node:net';

export interface MailServer {
  url: string;
  /** Messages as they came, the earliest first. */
  taken: string[];
  /** How many more it refuses. */
  refusals: number;
  close: () => void;
}

/** A mail server that refuses the first `refusals` messages, then takes them. */
export function mailServer(refusals = 0): Promise<MailServer> {
  const taken: string[] = [];
  const talk = (socket: Socket) => {
    let message: string | null = null;
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      const text = chunk.toString('utf8');
      if (message !== null) {
        message += text;
        if (!message.endsWith('\r\n.\r\n')) return;
        taken.push(message);
        message = null;
        socket.write('250 taken\r\n');
      } else if (/^DATA/i.test(text)) {
        message = '';
        socket.write('354 go on\r\n');
      } else if (/^MAIL/i.test(text) && made.refusals > 0) {
        made.refusals -= 1;
        socket.write('451 not now\r\n');
      } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    });
    socket.on('error', () => undefined);
  };
  const server = createServer(talk);
  const made: MailServer = { url: '', taken, refusals, close: () => void server.close() };
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      made.url = `smtp://127.0.0.1:${port}?ignoreTLS=true`;
      resolve(made);
    });
  });
}

export interface ReadMail {
  to: string;
  /** By its name in lower case, unfolded. */
  header: (name: string) => string | null;
  text: string;
  files: { name: string; bytes: Buffer }[];
}

/** A message as a mail program reads it. */
export function readMail(raw: string): ReadMail {
  const whole = part(raw.replace(/\r\n\.\r\n$/, '\r\n').replaceAll('\r\n..', '\r\n.'));
  const leaves = leavesOf(whole);
  const text = leaves.find(({ header }) => header('content-type')?.startsWith('text/plain'));
  const files = leaves.filter(({ header }) => header('content-disposition')?.startsWith('attachment'));
  return {
    to: whole.header('to') ?? '',
    header: whole.header,
    text: text === undefined ? '' : decoded(text).toString('utf8').replaceAll('\r\n', '\n'),
    files: files.map((one) => ({
      name: /filename="?([^";]+)/.exec(one.header('content-disposition') ?? '')?.[1] ?? '',
      bytes: decoded(one),
    })),
  };
}

interface Part {
  header: (name: string) => string | null;
  body: string;
}

function part(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ');
  const lines = head.split('\r\n').map((line) => [line.split(':')[0]?.toLowerCase(), line] as const);
  const header = (name: string) =>
    lines
      .find(([one]) => one === name)?.[1]
      .slice(name.length + 1)
      .trim() ?? null;
  return { header, body: raw.slice(end + 4) };
}

function leavesOf(one: Part): Part[] {
  const boundary = /boundary="?([^";]+)/.exec(one.header('content-type') ?? '')?.[1];
  if (boundary === undefined) return [one];
  const parts = one.body.split(`--${boundary}`).slice(1, -1);
  return parts.flatMap((text) => leavesOf(part(text.replace(/^\r\n/, ''))));
}

function decoded({ header, body }: Part): Buffer {
  const encoding = header('content-transfer-encoding');
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'utf8');
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1');
}
