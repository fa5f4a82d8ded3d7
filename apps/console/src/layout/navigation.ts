import { keepsAccounts, type Role } from '@phoihop/domain/access';
import type { IconName } from './icon-paths.ts';

export type PlaceName =
  | 'dashboard'
  | 'inbox'
  | 'programmes'
  | 'signings'
  | 'coverage'
  | 'documents'
  | 'standards'
  | 'figureSheets'
  | 'figures'
  | 'units'
  | 'accounts'
  | 'audit';

export interface Place {
  readonly name: PlaceName;
  readonly path: string;
  readonly icon: IconName;
}

export interface PlaceGroup {
  /** Null for what stands above all groups. */
  readonly name: 'signing' | 'figures' | 'territory' | 'keeping' | null;
  /** Only for those who keep accounts. */
  readonly isForKeepers?: true;
  readonly places: readonly Place[];
}

/** The rail, from the top down: only what can be opened. */
const placeGroups: readonly PlaceGroup[] = [
  {
    name: null,
    places: [
      { name: 'dashboard', path: '/', icon: 'home' },
      { name: 'inbox', path: '/inbox', icon: 'inbox' },
    ],
  },
  {
    name: 'signing',
    places: [
      { name: 'programmes', path: '/programmes', icon: 'programme' },
      { name: 'signings', path: '/signings', icon: 'sign' },
      { name: 'coverage', path: '/coverage', icon: 'coverage' },
      { name: 'documents', path: '/documents', icon: 'document' },
    ],
  },
  {
    name: 'figures',
    places: [
      { name: 'figureSheets', path: '/figure-sheets', icon: 'coverage' },
      { name: 'figures', path: '/figures', icon: 'pivot' },
      { name: 'standards', path: '/standards', icon: 'star' },
    ],
  },
  { name: 'territory', places: [{ name: 'units', path: '/units', icon: 'unit' }] },
  {
    name: 'keeping',
    isForKeepers: true,
    places: [
      { name: 'accounts', path: '/accounts', icon: 'people' },
      { name: 'audit', path: '/audit', icon: 'history' },
    ],
  },
];

/** The groups that somebody with these grants can open. */
export function groupsFor(grants: readonly { readonly role: Role }[]): readonly PlaceGroup[] {
  return placeGroups.filter(({ isForKeepers }) => !isForKeepers || keepsAccounts(grants));
}

export const places: readonly Place[] = placeGroups.flatMap((group) => group.places);

/** What a thumb reaches on a phone: five, as many as stand beside each other; the rest lies behind the menu. */
const tabNames: ReadonlySet<PlaceName> = new Set([
  'dashboard',
  'inbox',
  'programmes',
  'signings',
  'coverage',
]);

export const tabPlaces: readonly Place[] = places.filter(({ name }) => tabNames.has(name));

export function isAt(place: Place, pathname: string): boolean {
  return place.path === '/' ? pathname === '/' : pathname.startsWith(place.path);
}
