import { dirname, join, resolve } from 'node:path';
import { databaseDirectory } from '@phoihop/database/migrate';
import { roles, type Role } from '@phoihop/domain/access';
import { parseDate, type IsoDate } from '@phoihop/domain/dates';
import { z } from 'zod';
import type { FileSettings } from './files/open-store.ts';
import type { S3Settings } from './files/s3-store.ts';
import { isLoopback } from './loopback.ts';
import type { OidcSettings } from './plugins/oidc.ts';
import type { MailSettings } from './reminders/mail.ts';

const profiles = ['demo', 'reference', 'nation'] as const;
export type Profile = (typeof profiles)[number];

/** Where the data lies: on a server brought along, or on one that is named. */
export type DatabaseSettings =
  | { readonly kind: 'embedded'; readonly dataDir: string }
  | {
      readonly kind: 'server';
      readonly url: string;
      readonly ownerUrl: string | undefined;
    };

/** All that whoever starts the gateway may decide. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly profile: Profile;
  readonly database: DatabaseSettings;
  /** Where the deployment keeps what is not in the database: its key, and a database brought along. */
  readonly dataDir: string;
  /** The business date, where it stands still; otherwise it is the day in Viet Nam. */
  readonly today: IsoDate | undefined;
  /** What signs the session cookies; the embedded database keeps one of its own. */
  readonly secret: string | undefined;
  /** The address people know the service by, where it differs from the one it listens on. */
  readonly publicUrl: string | undefined;
  /** The file with the key that signs heads of the record and seals; without one the data directory keeps its own. */
  readonly signingKeyPath: string | undefined;
  /** How often an account may ask in a minute. */
  readonly requestsPerMinute: number;
  /** The roles that hold only with a second factor. */
  readonly secondFactorOf: readonly Role[];
  /** Whether the schema may be read and queries tried at `/explorer`. */
  readonly hasExplorer: boolean;
  /** Where else people may sign in. */
  readonly oidc: OidcSettings | undefined;
  readonly files: FileSettings;
  /** Where letters are handed in; nowhere unless set. */
  readonly mail: MailSettings | undefined;
}

/** Settings that cannot be; the message names each of them. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const day = z.string().transform((text, context) => {
  const parsed = parseDate(text);
  if (parsed === null) context.addIssue('must be a day such as 2023-12-15');
  return parsed ?? undefined;
});
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be an address such as postgresql://role:password@host/database',
});
const wholeNumber = 'must be a number from 0 to 65535';

const roleList = z
  .string()
  .transform((text) => text.split(',').map((role) => role.trim()))
  .pipe(z.array(z.enum(roles, `must name roles, of ${roles.join(', ')}`)));

const variables = z.object({
  PORT: z.coerce.number(wholeNumber).int(wholeNumber).min(0, wholeNumber).max(65_535, wholeNumber),
  HOST: z.string(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  PHOIHOP_DATA: z.string(),
  PHOIHOP_PROFILE: z.enum(profiles, `must be one of ${profiles.join(', ')}`).optional(),
  PHOIHOP_TODAY: day.optional(),
  PHOIHOP_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  PHOIHOP_SIGNING_KEY: z.string().optional(),
  PHOIHOP_REQUESTS_PER_MINUTE: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be at least 1'),
  PHOIHOP_EXPLORER: z.enum(['on', 'off'], 'must be on or off').optional(),
  PHOIHOP_SECOND_FACTOR_ROLES: roleList.optional(),
  PHOIHOP_OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://sso.example' })
    .optional(),
  PHOIHOP_OIDC_CLIENT_ID: z.string().optional(),
  PHOIHOP_OIDC_CLIENT_SECRET: z.string().optional(),
  PHOIHOP_OIDC_NAME: z.string().optional(),
  PHOIHOP_OIDC_USERNAME_CLAIM: z.string().optional(),
  PHOIHOP_FILE_MEGABYTES: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(1024, 'must be at most 1024'),
  PHOIHOP_FILES_S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://s3.example' })
    .optional(),
  PHOIHOP_FILES_S3_BUCKET: z.string().optional(),
  PHOIHOP_FILES_S3_REGION: z.string().optional(),
  PHOIHOP_FILES_S3_ACCESS_KEY_ID: z.string().optional(),
  PHOIHOP_FILES_S3_SECRET_ACCESS_KEY: z.string().optional(),
  PHOIHOP_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://mail.example:587' })
    .optional(),
  PHOIHOP_MAIL_FROM: z
    .string()
    .regex(
      /^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/,
      'must be an address such as nhac-viec@phoihop.example',
    )
    .optional(),
  PHOIHOP_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://phoihop.example' })
    .optional(),
});
type Variables = z.infer<typeof variables>;

const defaults = {
  PORT: '4000',
  HOST: '127.0.0.1',
  PHOIHOP_DATA: '.data',
  PHOIHOP_REQUESTS_PER_MINUTE: '1200',
  PHOIHOP_FILE_MEGABYTES: '20',
};
const demoToday = parseDate('2023-12-15') ?? undefined;

/**
 * Reads and checks the settings.
 *
 * @throws SettingsError naming every variable that is wrong.
 */
export function readEnv(environment: NodeJS.ProcessEnv = process.env): Settings {
  // A variable that is set to nothing is a variable that is not set.
  const given = Object.entries(environment).filter(([, text]) => text !== undefined && text !== '');
  const parsed = variables.safeParse({ ...defaults, ...Object.fromEntries(given) });
  if (!parsed.success) {
    throw wrong(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  }
  const problems = findContradictions(parsed.data);
  if (problems.length > 0) throw wrong(problems);
  return toSettings(parsed.data);
}

function findContradictions(given: Variables): string[] {
  const profile = given.PHOIHOP_PROFILE ?? 'demo';
  const problems: string[] = [];
  const url = given.DATABASE_URL;
  if (url !== undefined && given.PHOIHOP_PROFILE === undefined) {
    problems.push('PHOIHOP_PROFILE must be named when DATABASE_URL is set');
  }
  if (url !== undefined && given.PHOIHOP_SECRET === undefined) {
    problems.push('PHOIHOP_SECRET must be set when DATABASE_URL is set');
  }
  if (url !== undefined && new URL(url).username === '') {
    problems.push('DATABASE_URL must name the role of the application');
  }
  if (url === undefined && given.DATABASE_OWNER_URL !== undefined) {
    problems.push('DATABASE_URL must be set with DATABASE_OWNER_URL');
  }
  if (profile !== 'reference' && !isLoopback(given.HOST)) {
    problems.push(
      `HOST must be 127.0.0.1 in the profile ${profile}, whose passwords everybody knows, not ${given.HOST}`,
    );
  }
  if (profile === 'reference' && given.PHOIHOP_TODAY !== undefined) {
    problems.push('PHOIHOP_TODAY may not be set in the profile reference, which lives today');
  }
  const oidc = [given.PHOIHOP_OIDC_CLIENT_ID, given.PHOIHOP_OIDC_CLIENT_SECRET];
  if (given.PHOIHOP_OIDC_ISSUER !== undefined && oidc.includes(undefined)) {
    problems.push(
      'PHOIHOP_OIDC_CLIENT_ID and PHOIHOP_OIDC_CLIENT_SECRET must be set with PHOIHOP_OIDC_ISSUER',
    );
  }
  if ((given.PHOIHOP_SMTP_URL === undefined) !== (given.PHOIHOP_MAIL_FROM === undefined)) {
    problems.push('PHOIHOP_SMTP_URL and PHOIHOP_MAIL_FROM must be set together');
  }
  return [...problems, ...findHalfOfS3(given)];
}

/** What is kept elsewhere is kept there altogether: half a place is none. */
const s3Needs = [
  'PHOIHOP_FILES_S3_ENDPOINT',
  'PHOIHOP_FILES_S3_BUCKET',
  'PHOIHOP_FILES_S3_ACCESS_KEY_ID',
  'PHOIHOP_FILES_S3_SECRET_ACCESS_KEY',
] as const;

function findHalfOfS3(given: Variables): string[] {
  const names = [...s3Needs, 'PHOIHOP_FILES_S3_REGION'] as const;
  const set = names.filter((name) => given[name] !== undefined);
  const missing = s3Needs.filter((name) => given[name] === undefined);
  if (set.length === 0 || missing.length === 0) return [];
  return [`${missing.join(', ')} must be set with ${set.join(', ')}`];
}

function oidcOf(given: Variables): OidcSettings | undefined {
  const { PHOIHOP_OIDC_ISSUER: issuer } = given;
  if (issuer === undefined) return undefined;
  return {
    issuer,
    clientId: given.PHOIHOP_OIDC_CLIENT_ID ?? '',
    clientSecret: given.PHOIHOP_OIDC_CLIENT_SECRET ?? '',
    name: given.PHOIHOP_OIDC_NAME ?? new URL(issuer).hostname,
    usernameClaim: given.PHOIHOP_OIDC_USERNAME_CLAIM ?? 'preferred_username',
  };
}

function mailOf(given: Variables): MailSettings | undefined {
  const { PHOIHOP_SMTP_URL: url, PHOIHOP_MAIL_FROM: from } = given;
  return url === undefined || from === undefined ? undefined : { url, from };
}

function s3Of(given: Variables): S3Settings | undefined {
  const { PHOIHOP_FILES_S3_ENDPOINT: endpoint } = given;
  if (endpoint === undefined) return undefined;
  return {
    endpoint,
    bucket: given.PHOIHOP_FILES_S3_BUCKET ?? '',
    region: given.PHOIHOP_FILES_S3_REGION ?? 'us-east-1',
    accessKeyId: given.PHOIHOP_FILES_S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: given.PHOIHOP_FILES_S3_SECRET_ACCESS_KEY ?? '',
  };
}

function toSettings(given: Variables): Settings {
  const dataDir = resolve(dirname(databaseDirectory()), given.PHOIHOP_DATA);
  const profile = given.PHOIHOP_PROFILE ?? 'demo';
  return {
    port: given.PORT,
    host: given.HOST,
    profile,
    database:
      given.DATABASE_URL === undefined
        ? { kind: 'embedded', dataDir }
        : {
            kind: 'server',
            url: given.DATABASE_URL,
            ownerUrl: given.DATABASE_OWNER_URL,
          },
    dataDir,
    today: given.PHOIHOP_TODAY ?? (profile === 'reference' ? undefined : demoToday),
    secret: given.PHOIHOP_SECRET,
    publicUrl: given.PHOIHOP_URL,
    signingKeyPath: given.PHOIHOP_SIGNING_KEY,
    requestsPerMinute: given.PHOIHOP_REQUESTS_PER_MINUTE,
    secondFactorOf: given.PHOIHOP_SECOND_FACTOR_ROLES ?? [],
    hasExplorer: (given.PHOIHOP_EXPLORER ?? (profile === 'demo' ? 'on' : 'off')) === 'on',
    oidc: oidcOf(given),
    files: {
      directory: join(dataDir, 'files'),
      s3: s3Of(given),
      megabytesMax: given.PHOIHOP_FILE_MEGABYTES,
    },
    mail: mailOf(given),
  };
}

function wrong(problems: readonly string[]): SettingsError {
  return new SettingsError(`phoihop cannot start with these settings: ${problems.join('; ')}.`);
}
