import { writeFileSync } from 'node:fs';
import { printedSchema } from './schema/schema.ts';

const file = new URL('../schema.graphql', import.meta.url);
writeFileSync(file, printedSchema());
