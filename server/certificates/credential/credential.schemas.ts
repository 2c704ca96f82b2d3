import { z } from 'zod';

/** The strict layer before any library: a credential of ours is exactly this, and nothing beside it. */

/** In this order: without the third, `credentialSchema` is an undefined term. */
export const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
] as const;

export const CREDENTIAL_SCHEMA = {
  type: '1EdTechJsonSchemaValidator2019',
  id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
} as const;

const said = z.string().min(1).max(20_000);
const urn = z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
const did = z.string().regex(/^did:(web|key):[\w.:%-]+$/);
const address = z.url({ protocol: /^https?$/ });
const only = <const Type extends string>(type: Type) => z.tuple([z.literal(type)]);

const issuerSchema = z.strictObject({
  id: did,
  type: only('Profile'),
  name: said,
  url: address.optional(),
  otherIdentifier: z
    .array(
      z.strictObject({
        type: z.literal('IdentifierEntry'),
        identifier: said,
        identifierType: z.string().regex(/^ext:/),
      }),
    )
    .min(1)
    .optional(),
});

const achievementSchema = z.strictObject({
  id: address,
  type: only('Achievement'),
  achievementType: z.literal('CommunityService'),
  inLanguage: z.enum(['fr', 'en']),
  name: said,
  description: said,
  criteria: z.strictObject({ narrative: said }),
  alignment: z
    .array(
      z.strictObject({
        type: only('Alignment'),
        targetName: said,
        targetUrl: address,
        targetType: z.literal('ext:ESCOSkill'),
        targetFramework: z.literal('ESCO'),
        targetCode: said,
      }),
    )
    .min(1)
    .optional(),
  resultDescription: z.array(
    z.strictObject({
      id: urn,
      type: only('ResultDescription'),
      name: said,
      resultType: z.enum([
        'ext:VolunteerDuration',
        'ext:VolunteerDurationMeasured',
        'ext:VolunteerDurationDeclared',
        'ext:VolunteerDurationEstimated',
        'ext:VolunteerOutcome',
        'ext:VolunteerSkill',
        'ext:VolunteerTraining',
        'ext:VolunteerLanguage',
        'ext:VolunteerRole',
        'ext:VolunteerRoleResponsibilities',
        'ext:VolunteerRoleAutonomy',
        'ext:VolunteerMissionDuration',
        'ext:VolunteerMonthDuration',
      ]),
    }),
  ),
});

const identitySchema = <const Type extends string>(identityType: Type) =>
  z.strictObject({
    type: z.literal('IdentityObject'),
    hashed: z.literal(false),
    identityHash: said,
    identityType: z.literal(identityType),
  });

const subjectSchema = z.strictObject({
  id: urn,
  type: only('AchievementSubject'),
  /** The name; the date of birth where the person wanted it on the paper. */
  identifier: z.union([
    z.tuple([identitySchema('name')]),
    z.tuple([identitySchema('name'), identitySchema('ext:BirthDate')]),
  ]),
  role: said.optional(),
  licenseNumber: said,
  activityStartDate: instant,
  activityEndDate: instant,
  achievement: achievementSchema,
  result: z.array(z.strictObject({ type: only('Result'), resultDescription: urn, value: said })),
});

export const unsignedCredentialSchema = z.strictObject({
  '@context': z.tuple([z.literal(CONTEXTS[0]), z.literal(CONTEXTS[1]), z.literal(CONTEXTS[2])]),
  id: urn,
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('OpenBadgeCredential')]),
  name: said,
  issuer: issuerSchema,
  validFrom: instant,
  awardedDate: instant,
  validUntil: instant.optional(),
  credentialSubject: subjectSchema,
  evidence: z.tuple([
    z.strictObject({ id: urn, type: only('Evidence'), genre: z.literal('Aggregate'), name: said, narrative: said }),
  ]),
  credentialSchema: z.tuple([
    z.strictObject({ type: z.literal(CREDENTIAL_SCHEMA.type), id: z.literal(CREDENTIAL_SCHEMA.id) }),
  ]),
  credentialStatus: z.strictObject({
    id: address,
    type: z.literal('BitstringStatusListEntry'),
    statusPurpose: z.literal('revocation'),
    statusListIndex: z.string().regex(/^(0|[1-9]\d{0,6})$/),
    statusListCredential: address,
  }),
});
export type UnsignedCredential = z.infer<typeof unsignedCredentialSchema>;

/** One signature, by the one method in use. */
export const proofSchema = z.strictObject({
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.literal('eddsa-rdfc-2022'),
  created: instant,
  verificationMethod: z.string().regex(/^did:(web|key):[\w.:%-]+#[\w-]+$/),
  proofPurpose: z.literal('assertionMethod'),
  proofValue: z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]{60,100}$/),
});

export const signedCredentialSchema = unsignedCredentialSchema.extend({ proof: proofSchema });
export type SignedCredential = z.infer<typeof signedCredentialSchema>;
