import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as ApplicationFile from '../../../server/application.js';
import type * as ChoicesFile from '../../../server/certificates/choices.schemas.js';
import type { CertificateContent } from '../../../server/certificates/content.schemas.js';
import type * as IssueFile from '../../../server/certificates/credential-issue.js';
import type * as ContentsFile from '../../../server/certificates/making/certificate-contents.js';
import type * as PapersFile from '../../../server/certificates/making/certificate-papers.js';
import type * as ToSignFile from '../../../server/certificates/making/to-sign.js';
import type * as VerifierFile from '../../../server/certificates/verification/verifier.js';
import type * as ClientFile from '../../../server/cli/local-client.js';
import type * as SocketFile from '../../../server/local-socket.js';
import type * as PersonFile from '../../../server/people/person.entity.js';
import type * as FolderFile from '../../../server/registry/data-folder.js';
import type * as OrganisationsFile from '../../../server/registry/organisations.js';
import type * as RegistryFile from '../../../server/registry/registry.js';
import type * as ConfigFile from '../../../server/shared/config.js';
import { sendLog } from './certificate-server.ts';

/** The built server, as `npm start` runs it: its compiled files carry what decorators need. */
const built = <T>(path: string): Promise<T> => import(new URL(`../../../dist/server/${path}`, import.meta.url).href);

const ADDRESS = 'https://lanterne.example';
const SIGNATORY = {
  name: 'Samira Haddad',
  function: 'présidente',
  delegation: null,
  contact: null,
  fromDay: '2023-01-01',
  toDay: null,
  approvesValidated: true,
};

/** What makes a certificate, step by step. */
export interface OpenHouse {
  content: (name: string) => Promise<CertificateContent>;
  signed: (content: CertificateContent) => Promise<Buffer>;
  paper: (content: CertificateContent, credential: Buffer) => Promise<Buffer>;
  verdict: (pdf: Buffer) => Promise<string>;
  close: () => Promise<void>;
}

/** The whole application in this process, on a folder of its own, with a log sent to it and somebody who signs. */
export async function openHouse(log: string): Promise<OpenHouse> {
  const { app, local, url, close } = await application();
  const { key } = (await local.post('/api/sources/bench/keys', { label: 'bench' })) as { key: string };
  await sendLog(url, key, log);
  await local.post('/api/letterhead/signatories', SIGNATORY);
  const { CertificateContents } = await built<typeof ContentsFile>('certificates/making/certificate-contents.js');
  const { certificateChoicesSchema } = await built<typeof ChoicesFile>('certificates/choices.schemas.js');
  const { toSign } = await built<typeof ToSignFile>('certificates/making/to-sign.js');
  const { CredentialIssue } = await built<typeof IssueFile>('certificates/credential-issue.js');
  const { CertificatePapers } = await built<typeof PapersFile>('certificates/making/certificate-papers.js');
  const { Verifier } = await built<typeof VerifierFile>('certificates/verification/verifier.js');
  const { Organisations } = await built<typeof OrganisationsFile>('registry/organisations.js');
  const house = await app.get(Organisations).default();
  const { id: organisationId, slug: organisationSlug } = house;
  const people = await peopleOf(app, organisationId);
  const choices = certificateChoicesSchema.parse({ languages: ['fr'] });
  return {
    content: async (name) => {
      const holder = { organisationId, organisationSlug, personId: people.get(name) ?? '' };
      const [contents, issuedAt] = [app.get(CertificateContents), new Date()];
      const number = await contents.newNumber(holder, issuedAt);
      return (await contents.content(holder, choices, { language: 'fr', number, issuedAt, isSpecimen: false })).content;
    },
    signed: async (content) => {
      const said = toSign(content, { publicUrl: ADDRESS, slug: organisationSlug });
      return (await app.get(CredentialIssue).issue(house, said, new Date(content.issuedAt))).bytes;
    },
    paper: async (content, credential) =>
      (
        await app
          .get(CertificatePapers)
          .made({ organisationId, content, credential, code: '7K4QX2M9P000', level: 'full' })
      ).pdf,
    verdict: async (pdf) => (await app.get(Verifier).verify(pdf)).verdict,
    close,
  };
}

async function application() {
  const { createApplication } = await built<typeof ApplicationFile>('application.js');
  const { readConfig } = await built<typeof ConfigFile>('shared/config.js');
  const { DataFolder, socketPath } = await built<typeof FolderFile>('registry/data-folder.js');
  const { listenLocally } = await built<typeof SocketFile>('local-socket.js');
  const { LocalClient } = await built<typeof ClientFile>('cli/local-client.js');
  const folder = await mkdtemp(join(tmpdir(), 'sillage-bench-'));
  const dataFolder = join(folder, 'data');
  const owned = DataFolder.take(dataFolder);
  const app = await createApplication(
    readConfig({
      SILLAGE_DATA: dataFolder,
      SILLAGE_SECRET_FILE: join(folder, 'secret'),
      SILLAGE_DEMO: '0',
      SILLAGE_LOG: 'error',
      SILLAGE_PUBLIC_URL: ADDRESS,
    }),
  );
  const socket = await listenLocally(app, dataFolder);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const close = async () => {
    socket.closeAllConnections();
    socket.close();
    await app.close();
    owned.release();
    await rm(folder, { recursive: true, force: true });
  };
  return { app, url: `http://127.0.0.1:${port}`, local: new LocalClient(socketPath(dataFolder), undefined), close };
}

async function peopleOf(
  app: Awaited<ReturnType<typeof application>>['app'],
  organisationId: string,
): Promise<Map<string, string>> {
  const { Registry } = await built<typeof RegistryFile>('registry/registry.js');
  const { Person } = await built<typeof PersonFile>('people/person.entity.js');
  const known = await app.get(Registry).of(organisationId).find(Person, {});
  return new Map(known.map(({ id, displayName }) => [displayName, id]));
}
