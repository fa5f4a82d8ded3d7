export { DataDirectoryError, doesNotWork } from './data-directory-error.ts';
export { reachEmbedded } from './reach-embedded.ts';
export { startEmbedded } from './start-embedded.ts';
export { type EmbeddedOptions, type EmbeddedServer } from './embedded-server.ts';
