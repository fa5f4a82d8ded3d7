import type { IconName } from './icon-paths.ts';

export type PlaceName = 'dashboard' | 'inbox' | 'programmes' | 'signings' | 'documents' | 'units';

export interface Place {
  readonly name: PlaceName;
  readonly path: string;
  readonly icon: IconName;
}

export interface PlaceGroup {
  /** Null for what stands above all groups. */
  readonly name: 'signing' | 'territory' | null;
  readonly places: readonly Place[];
}

/** The rail, from the top down: only what can be opened. */
export const placeGroups: readonly PlaceGroup[] = [
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
      { name: 'documents', path: '/documents', icon: 'document' },
    ],
  },
  { name: 'territory', places: [{ name: 'units', path: '/units', icon: 'unit' }] },
];

export const places: readonly Place[] = placeGroups.flatMap((group) => group.places);

/** What a thumb reaches on a phone; the rest lies behind the menu. */
export const tabPlaces: readonly Place[] = places.filter(({ name }) => name !== 'documents');

export function isAt(place: Place, pathname: string): boolean {
  return place.path === '/' ? pathname === '/' : pathname.startsWith(place.path);
}
