import { expect, it } from 'vitest';
import { complaintAboutNode } from './node-version.mjs';

it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('is content with Node %s', (version) => {
  expect(complaintAboutNode(version)).toBeUndefined();
});

it.each(['18.20.8', '20.18.3', '20.9.0', '9.11.2'])(
  'names what is wrong with Node %s',
  (version) => {
    expect(complaintAboutNode(version)).toContain(`this is Node ${version}`);
  },
);
