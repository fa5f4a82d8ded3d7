import { keepsAccounts, type Role } from '@phoihop/domain/access';
import type { IconName } from './icon-paths.ts';

type PlaceName =
  | 'dashboard'
  | 'inbox'
  | 'programmes'
  | 'signings'
  | 'coverage'
  | 'documents'
  | 'reviewCycles'
  | 'reports'
  | 'tasks'
  | 'standards'
  | 'figureSheets'
  | 'figures'
  | 'units'
  | 'reorganisations'
  | 'accounts'
  | 'audit'
  | 'indicators'
  | 'validationRules'
  | 'reviewTemplates';

interface Place {
  readonly name: PlaceName;
  readonly path: string;
  readonly icon: IconName;
  /** Only for those who keep accounts. */
  readonly isForKeepers?: true;
}

interface PlaceGroup {
  /** Null for what stands above all groups. */
  readonly name: 'signing' | 'reviews' | 'figures' | 'territory' | 'keeping' | null;
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
    name: 'reviews',
    places: [
      { name: 'reviewCycles', path: '/review-cycles', icon: 'cycle' },
      { name: 'reports', path: '/reports', icon: 'report' },
      { name: 'tasks', path: '/tasks', icon: 'rule' },
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
  {
    name: 'territory',
    places: [
      { name: 'units', path: '/units', icon: 'unit' },
      { name: 'reorganisations', path: '/reorganisations', icon: 'split' },
    ],
  },
  {
    name: 'keeping',
    places: [
      { name: 'accounts', path: '/accounts', icon: 'people', isForKeepers: true },
      { name: 'audit', path: '/audit', icon: 'history', isForKeepers: true },
      // Everyone with a grant reads the catalogues.
      { name: 'indicators', path: '/indicators', icon: 'list' },
      { name: 'validationRules', path: '/validation-rules', icon: 'rule' },
      { name: 'reviewTemplates', path: '/review-templates', icon: 'programme' },
    ],
  },
];

/** The groups that somebody with these grants can open. */
export function groupsFor(grants: readonly { readonly role: Role }[]): readonly PlaceGroup[] {
  const isKeeper = keepsAccounts(grants);
  return placeGroups.map((group) => ({
    ...group,
    places: group.places.filter(({ isForKeepers }) => !isForKeepers || isKeeper),
  }));
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
