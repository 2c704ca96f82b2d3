// Judges signed certificates by @digitalcredentials/verifier-core, in a process of its own: it brings another build of
// the libraries that sign. Reads on standard input {"now", "documents": {url: text}, "credentials": [...]}; writes
// "valid", "revoked" or "refused: why" for each. What it asks of a network is answered from `documents`, or refused.
const given = JSON.parse(await textOf(process.stdin));

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...when) {
    super(...(when.length === 0 ? [given.now] : when));
  }
  static now() {
    return new RealDate(given.now).getTime();
  }
};
globalThis.fetch = async (request) => {
  const text = given.documents[typeof request === 'string' ? request : request.url];
  if (text === undefined) return new Response('', { status: 404 });
  return new Response(text, { headers: { 'content-type': 'application/json' } });
};

// It says on its way that the schema is out of reach: a judge without a network does not fetch it.
for (const level of ['log', 'error', 'warn']) globalThis.console[level] = () => undefined;

const { verifyCredential } = await import('@digitalcredentials/verifier-core');
const verdicts = [];
for (const credential of given.credentials)
  verdicts.push(verdictOf(await verifyCredential({ credential, knownDIDRegistries: [] })));
process.stdout.write(JSON.stringify(verdicts));

function verdictOf({ errors, log = [] }) {
  if (errors) return `refused: ${errors.map(({ name }) => name).join(', ')}`;
  const step = (id) => log.find((entry) => entry.id === id);
  if (step('valid_signature')?.valid !== true || step('expiration')?.valid !== true)
    return 'refused: signature or date';
  const status = step('revocation_status');
  if (status?.error) return `refused: ${status.error.name}`;
  return status?.valid === true ? 'valid' : 'revoked';
}

async function textOf(stream) {
  const pieces = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
