import type { signings as vi } from '../vi/signings.ts';

export const signings: typeof vi = {};
