export { applyReorganisation, type AppliedAct } from './apply-reorganisation.ts';
export { idsIn, type MadeIds } from './made-ids.ts';
export { readMapBefore, type MapBefore } from './read-map.ts';
export { revertReorganisation } from './revert-reorganisation.ts';
export { holdTheMap, writingIn, writingOn, type Writing } from './writing.ts';
