import type { UnitName } from '@phoihop/client/units';
import { createContext, useContext } from 'react';
import type { ViewerData } from '@phoihop/client/access';

/** Who is signed in, and the unit whose subtree is theirs. */
export interface Viewer {
  readonly account: ViewerData['viewer'];
  /** Null for an account without a grant: it sees nothing. */
  readonly home: UnitName | null;
}

export const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('useViewer is for screens inside the frame');
  return viewer;
}
