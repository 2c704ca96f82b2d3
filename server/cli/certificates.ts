import type { Command } from 'commander';
import {
  type Signatures,
  signaturesSchema,
  type VerificationView,
  verificationSchema,
} from '../certificates/verification/verification.schemas.js';
import { commandLanguage } from './command-language.js';
import { remark, result, resultJson } from './output.js';
import { readableFile } from './readable-file.js';
import type { Run } from './run.js';

interface Json {
  json?: boolean;
}

/** `certificate verify|signatures|withdraw-signature`. */
export function addCertificateCommands(program: Command, run: Run): void {
  const certificate = program.command('certificate').description('certificates / attestations');
  const command = (name: string, what: string) =>
    certificate.command(name).description(what).option('--json', 'result as JSON');

  command('verify <file>', 'check a certificate, PDF or JSON; exits 1 unless it is valid / vérifier').action(
    (file: string, { json }: Json) =>
      run(json === true, async (client) => {
        await readableFile(file);
        const found = verificationSchema.parse(await client.upload('/api/certificates/verify', file, {}));
        if (json) await resultJson(found);
        else await result(verificationText(found, commandLanguage()));
        if (found.verdict !== 'valid') process.exitCode = 1;
      }),
  );

  command('signatures', 'what the association signs with / les signatures de l’association').action(({ json }: Json) =>
    run(json === true, async (client) =>
      tellSignatures(signaturesSchema.parse(await client.get('/api/certificates/signatures')), json),
    ),
  );

  command('withdraw-signature <name>', 'somebody may have stolen it: end it and what it signed / la retirer')
    .option('--yes', 'do it: it cannot be undone / le faire : c’est sans retour')
    .action((name: string, { json, yes }: Json & { yes?: boolean }) =>
      run(json === true, async (client) => {
        if (yes !== true) {
          remark(warnings[commandLanguage()]);
          process.exitCode = 1;
          return;
        }
        const left = signaturesSchema.parse(await client.post('/api/certificates/signatures/withdraw', { name }));
        await tellSignatures(left, json);
      }),
    );
}

const warnings = {
  fr: 'Rien n’a changé. Toutes les attestations signées avec elle seraient retirées, sans retour. Pour le faire : --yes.',
  en: 'Nothing has changed. Every certificate signed with it would be withdrawn, without return. To do it: --yes.',
} as const;

const verdicts = {
  fr: {
    valid: 'Valable',
    replaced: 'Remplacée',
    revoked: 'Retirée',
    'status-unknown': 'État inconnu',
    invalid: 'Non valable',
  },
  en: {
    valid: 'Valid',
    replaced: 'Replaced',
    revoked: 'Withdrawn',
    'status-unknown': 'Status unknown',
    invalid: 'Not valid',
  },
} as const;

export function verificationText(
  { verdict, reason, certificate, replacedBy }: VerificationView,
  language: 'fr' | 'en',
): string {
  const lines: string[] = [verdicts[language][verdict]];
  if (reason) lines.push(reason.text);
  if (replacedBy !== null) lines.push(`→ ${replacedBy}`);
  if (certificate) {
    const { number, personName, organisationName, title, achievement, from, to, results, origin } = certificate;
    lines.push(`${number}\t${title}`, `${personName}\t${organisationName}`, `${achievement}\t${from} → ${to}`);
    lines.push(...results.map(({ name, value }) => `  ${name}\t${value}`), `  ${origin}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function tellSignatures({ signatures }: Signatures, json: boolean | undefined): Promise<void> {
  if (json) return resultJson({ signatures });
  const lines = signatures.map(({ name, signer, createdAt, withdrawnAt }) =>
    [name, signer, createdAt.slice(0, 10), withdrawnAt === null ? '' : `× ${withdrawnAt.slice(0, 10)}`].join('\t'),
  );
  return result(lines.map((line) => `${line.trimEnd()}\n`).join(''));
}
