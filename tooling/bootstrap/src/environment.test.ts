import { expect, it } from 'vitest';
import { environment } from './environment.mjs';

it("drops npm's own settings and keeps where packages come from", () => {
  const env = environment({
    npm_config_yes: 'true',
    npm_config_local_prefix: '/somewhere',
    npm_package_name: 'phoihop',
    npm_lifecycle_event: 'start',
    npm_config_registry: 'http://packages.example',
    npm_config_cache: '/cache',
    PORT: '4100',
  });

  expect(env).toMatchObject({
    npm_config_registry: 'http://packages.example',
    npm_config_cache: '/cache',
    PORT: '4100',
  });
  expect(Object.keys(env)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/yes|local_prefix|npm_package|lifecycle/)]),
  );
});

it('takes an empty HOME for none', () => {
  expect(environment({ HOME: '' })).not.toHaveProperty('HOME');
  expect(environment({ HOME: '/home/me' })).toHaveProperty('HOME', '/home/me');
});
