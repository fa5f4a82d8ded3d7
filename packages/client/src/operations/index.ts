/** The hash of each operation of this package, by its name; the service that was built with it knows them. */
export { operationHashes } from '../generated/operation-hashes.ts';
