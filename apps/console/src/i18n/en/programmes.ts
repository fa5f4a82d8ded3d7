import type { programmes as vi } from '../vi/programmes.ts';

export const programmes: typeof vi = {};
