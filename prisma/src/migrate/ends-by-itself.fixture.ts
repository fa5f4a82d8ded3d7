import { deploy } from './index.ts';

const [ownerUrl = ''] = process.argv.slice(2);
const applied = await deploy({ ownerUrl });
process.stdout.write(`${applied.length} applied\n`);
