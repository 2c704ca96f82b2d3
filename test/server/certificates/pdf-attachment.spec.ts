import { expect, it } from '@jest/globals';
import { deflateSync } from 'node:zlib';
import { attachedCredential } from '../../../server/certificates/verification/attached-credential.js';

const credential = Buffer.from(JSON.stringify({ type: ['OpenBadgeCredential'], name: 'Inès, endstream' }));
const other = Buffer.from(JSON.stringify({ type: ['OpenBadgeCredential'], name: 'Zoé' }));

const EMBEDDED = '/Type /EmbeddedFile /Subtype /application#2Fjson';
const stream = (dictionary: string, body: Uint8Array, lineEnd = '\n') =>
  Buffer.concat([
    Buffer.from(`7 0 obj\n<< ${dictionary} >>\nstream${lineEnd}`),
    body,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
const packed = (attachment: Uint8Array, filter = '/Filter /FlateDecode') => {
  const body = deflateSync(attachment);
  return stream(`${EMBEDDED} ${filter} /Length ${body.byteLength}`, body);
};
const pdf = (...parts: Uint8Array[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'latin1'),
    stream('/Filter /FlateDecode', deflateSync('BT (stream) Tj ET')),
    ...parts,
    Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  ]);

it.each([
  ['packed', pdf(packed(credential))],
  ['packed, its filter in a list', pdf(packed(credential, '/Filter [/FlateDecode]'))],
  [
    'packed, its length told elsewhere',
    pdf(stream(`${EMBEDDED} /Filter/FlateDecode/Length 9 0 R`, deflateSync(credential))),
  ],
  ['plain', pdf(stream(`${EMBEDDED} /Length ${credential.byteLength}`, credential, '\r\n'))],
  ['beside another file', pdf(packed(Buffer.from('hello')), packed(credential))],
  ['twice the same', pdf(packed(credential), packed(credential))],
])('the certificate within a PDF is found: %s', (_, file) => {
  expect(attachedCredential(file)).toEqual(credential);
});

it('a file that is no PDF is given back as it is', () => {
  expect(attachedCredential(credential)).toBe(credential);
});

it.each([
  ['without an attachment', 'no-credential', pdf()],
  ['with another attachment', 'no-credential', pdf(packed(Buffer.from('{"a":1}')))],
  ['with two different certificates', 'several-credentials', pdf(packed(credential), packed(other))],
  ['cut short', 'no-credential', pdf(packed(credential)).subarray(0, 250)],
  ['that unpacks without end', 'no-credential', pdf(packed(Buffer.alloc(60_000_000, ' ')))],
  ['packed in an unknown way', 'no-credential', pdf(packed(credential, '/Filter /LZWDecode'))],
  ['of nothing but its first line', 'no-credential', Buffer.from('%PDF-1.7')],
])('a PDF %s says so', (_, reason, file) => {
  expect(attachedCredential(file)).toBe(reason);
});

it.each(['stream', '/EmbeddedFile ', '7 0 obj << /Type /EmbeddedFile >> stream\n'])(
  'ten megabytes of nothing but “%s” are looked through, and no further',
  (piece) => {
    const file = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10_000_000, piece)]);
    expect(attachedCredential(file)).toBe('no-credential');
  },
);
