import type { UnitLineData, UnitName } from '@phoihop/client/units';
import { createContext, useContext } from 'react';
import type { ViewerData } from '@phoihop/client/access';

/** All that ties a unit to what it came of and to what came of it. */
export type Line = NonNullable<UnitLineData['unit']>['line'];

/** Who is signed in, and the unit whose subtree is theirs. */
export interface Viewer {
  readonly account: ViewerData['viewer'];
  /** Null for an account without a grant: it sees nothing. */
  readonly home: UnitName | null;
  /** What ties that unit to others; read once another day than today is looked at. */
  readonly homeLine: Line;
}

export const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('useViewer is for screens inside the frame');
  return viewer;
}
