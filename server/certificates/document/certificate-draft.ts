import { pictureFormat } from '../../shared/picture.js';
import type { Attachment, Draft } from '../../paper/typeset.js';
import type { LinkLevel } from '../choices.schemas.js';
import type { CertificateContent } from '../content.schemas.js';
import { accentOf } from '../../paper/accent.js';
import { type CodePicture, codePicture } from '../../paper/code-picture.js';
import { certificateText } from './certificate-text.js';
import { certificateWords } from './certificate-words.js';
import type { Printed } from './printed.js';

export interface CertificateToPrint {
  content: CertificateContent;
  /** Not issued: its number is not given yet, and it says so. */
  isPreview?: boolean;
  /** Where a stranger checks it; printed, and in the code. */
  address: string;
  /** What that address shows: all that the paper says, unless it is only that it stands. */
  level?: LinkLevel;
  /** Of the association, `#rrggbb`. */
  colour: string | null;
  /** PNG, JPEG or SVG. */
  logo: Uint8Array | null;
  signature: Uint8Array | null;
  /** The exact signed bytes, carried by the paper; null before they are signed, in a preview. */
  credential: Uint8Array | null;
}

/** Throws `picture-unusable`. */
export async function certificateDraft({
  content,
  isPreview = false,
  address,
  level = 'full',
  colour,
  logo,
  signature,
  credential,
}: CertificateToPrint): Promise<Draft> {
  const text = certificateText(content, isPreview);
  const pictures: Record<string, Uint8Array> = {};
  const given = (name: string, bytes: Uint8Array | null): string | null => {
    if (bytes === null) return null;
    const file = `${name}.${pictureFormat(bytes)}`;
    pictures[file] = bytes;
    return file;
  };
  const code = await codePicture(address);
  pictures['qr.svg'] = code.svg;
  const data: Printed = {
    ...text,
    accent: accentOf(colour),
    organisation: { ...text.organisation, logo: given('logo', logo) },
    signature: { ...text.signature, picture: given('signature', signature) },
    verification: verificationOf(content, level, address, code),
  };
  return {
    template: 'certificates/document/certificate.typ',
    data,
    pictures,
    attachments: credential === null ? [] : [attachmentOf(credential)],
    madeAt: new Date(content.issuedAt),
  };
}

function verificationOf(
  { language }: CertificateContent,
  level: LinkLevel,
  address: string,
  { width, edge }: CodePicture,
): Printed['verification'] {
  const words = certificateWords[language];
  const sentence = words.verifySentence[level];
  return { heading: words.verify, sentence, address, qr: 'qr.svg', width, edge, alternative: words.qr };
}

function attachmentOf(bytes: Uint8Array): Attachment {
  return { name: 'credential.json', bytes, mime: 'application/json', description: 'Open Badges 3.0' };
}
