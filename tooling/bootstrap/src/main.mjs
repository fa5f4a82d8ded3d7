// What `npm start`, `npm test` and `npm run dev` run on a machine that has only Node and npm.
//
// The version of Node is looked at before anything else is loaded: an old one would stumble over the
// rest and say something nobody understands.
import { complaintAboutNode } from './node-version.mjs';

const complaint = complaintAboutNode(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exit(1);
}

const { run } = await import('./run.mjs');
process.exitCode = await run(process.argv[2]);
