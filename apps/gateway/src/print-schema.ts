import { writeFileSync } from 'node:fs';
import { printedSchema } from './schema/schema.ts';

const path = new URL('../schema.graphql', import.meta.url);
writeFileSync(path, printedSchema());
console.log('Written: apps/gateway/schema.graphql');
