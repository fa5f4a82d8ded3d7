export {
  decidingUnit,
  mayActSomewhere,
  maySeeCatalogues,
  readableRoots,
  roles,
  standingTowards,
} from './access.ts';
export type { Actor, Grant, Line, Role, Side, Standing } from './access.ts';
