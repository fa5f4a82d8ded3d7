/** One field of a thing: what it was and what it became; null where it was not there. */
interface FieldDifference {
  readonly name: string;
  readonly was: string | null;
  readonly becomes: string | null;
}

// What rows are held together by; to whoever reads they say nothing.
const keys: ReadonlySet<string> = new Set([
  'id',
  'account_id',
  'grant_id',
  'provider_id',
  'provider_account_id',
  'email',
  'email_verified',
  'display_username',
  'token_hash',
  'supersedesId',
  'supersededById',
  'numeratorId',
  'denominatorId',
  'totalId',
  'standardId',
  'programmeId',
  'unitId',
]);

/** What differs between two JSON objects, field by field. */
export function differenceOf(
  before: string | null,
  after: string | null,
): readonly FieldDifference[] {
  const [old, now] = [readObject(before), readObject(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .filter((name) => !keys.has(name))
    .map((name) => ({ name, was: tell(old[name]), becomes: tell(now[name]) }))
    .filter(({ was, becomes }) => was !== becomes)
    .map((each) =>
      rows.has(each.name) || isTemplate(each) ? { ...each, was: null, becomes: 'changed' } : each,
    );
}

// Rows named by their keys, and long texts: that they changed is told, no more.
const rows: ReadonlySet<string> = new Set([
  'parties',
  'witnesses',
  'exemptions',
  'sections',
  'comments',
  'sheets',
  'gaps',
  'acknowledged',
  'changes',
  'access',
]);

/** What a template of reports asks for is long, and stands among its versions. */
function isTemplate({ name, becomes }: FieldDifference): boolean {
  return name === 'definition' && becomes !== null && becomes.includes('"sections"');
}

function tell(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value) && value.length === 0) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function readObject(json: string | null): Readonly<Record<string, unknown>> {
  const value: unknown = json === null ? null : JSON.parse(json);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** What an account, or what hangs on one, is called in an entry about it. */
export function subjectOf({
  before,
  after,
}: {
  readonly before: string | null;
  readonly after: string | null;
}): string {
  const content = { ...readObject(before), ...readObject(after) };
  return tell(content['username'] ?? content['name'] ?? null) ?? '';
}
