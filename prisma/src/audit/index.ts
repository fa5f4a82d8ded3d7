export { exportAudit } from './export.ts';
export { signHead } from './signed-heads.ts';
export { newSigningKey, readSigningKey, type SigningKey } from './signing-key.ts';
export { verifyDatabase, verifyExport, type VerifyOptions } from './verify.ts';
export type { ChainReport, Finding, KnownHead } from './verify-chain.ts';
