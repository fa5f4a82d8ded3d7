export { deploy, type DeployOptions } from './deploy.ts';
export { databaseDirectory } from './directory.ts';
export { grantApplication, type GrantOptions } from './grant.ts';
