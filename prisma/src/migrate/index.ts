export { deploy, type DeployOptions } from './deploy.ts';
export { databaseDirectory } from './directory.ts';
export { emptyDatabase } from './empty.ts';
export { findDrift, type DriftOptions } from './drift.ts';
export { grantApplication, type GrantOptions } from './grant.ts';
export { newMigration, type NewMigrationOptions } from './new-migration.ts';
