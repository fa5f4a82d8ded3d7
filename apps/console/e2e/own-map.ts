/** Journeys on a map of their own: what is drafted there and done to units is done for nobody else. */
import { onDay } from './own-gateway.ts';

/** The files that use it follow each other on one service: each leaves the map as it was. */
export const test = onDay('2023-12-15');
