import { canonicalQuery, type FilterCondition } from '@phoihop/domain/access';
import { signingStates, type SigningState } from '@phoihop/domain/signings';

/** What the list of signings can be narrowed by; it stands in the address. */
export interface SigningFilter {
  readonly state?: readonly SigningState[];
  readonly programme?: string;
  readonly under?: string;
  readonly search?: string;
}

/** A filter out of whatever an address holds: what is no condition of the list is left out. */
export function asSigningFilter(value: unknown): SigningFilter {
  if (typeof value !== 'object' || value === null) return {};
  const given = new Map<string, unknown>(Object.entries(value));
  const states = given.get('state');
  const chosen = signingStates.filter((state) => Array.isArray(states) && states.includes(state));
  const text = (name: 'programme' | 'under' | 'search') => {
    const words = given.get(name);
    return typeof words === 'string' && words !== '' ? { [name]: words } : {};
  };
  return {
    ...(chosen.length > 0 ? { state: chosen } : {}),
    ...text('programme'),
    ...text('under'),
    ...text('search'),
  };
}

export function parseSigningFilter(text: string | null): SigningFilter {
  try {
    return asSigningFilter(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

/** The filter as it is kept on the server: the same conditions are the same text. */
export function queryOf({ state = [], ...texts }: SigningFilter): string {
  const conditions: readonly FilterCondition[] = [
    ...state.map((each) => ['state', each] as const),
    ...Object.entries(texts),
  ];
  return canonicalQuery(conditions);
}

/** A kept filter as the list takes it. */
export function filterOf(query: string): SigningFilter {
  const conditions = new URLSearchParams(query);
  return asSigningFilter({ ...Object.fromEntries(conditions), state: conditions.getAll('state') });
}
