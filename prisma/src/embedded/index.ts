export { DataDirectoryError } from './data-directory-error.ts';
export { startEmbedded } from './start-embedded.ts';
export { type EmbeddedOptions, type EmbeddedServer } from './embedded-server.ts';
