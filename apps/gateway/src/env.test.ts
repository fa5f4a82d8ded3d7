import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnv, SettingsError } from './env.ts';

const server = {
  DATABASE_URL: 'postgresql://app:word@127.0.0.1/phoihop',
  PHOIHOP_PROFILE: 'reference',
  PHOIHOP_SECRET: 'a'.repeat(32),
};

function refusal(environment: NodeJS.ProcessEnv): string {
  try {
    readEnv(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('readEnv', () => {
  it('starts the demo on this machine when nothing is set, on its own day', () => {
    const settings = readEnv({});

    expect(settings).toMatchObject({ port: 4000, host: '127.0.0.1', profile: 'demo' });
    expect(settings.today).toBe('2023-12-15');
    expect(settings.database).toMatchObject({ kind: 'embedded' });
  });

  it('takes a variable set to nothing as not set', () => {
    expect(readEnv({ PORT: '', PHOIHOP_PROFILE: '', DATABASE_URL: '' }).port).toBe(4000);
  });

  it('names every variable that is wrong, at once', () => {
    const message = refusal({ PORT: 'nought', PHOIHOP_TODAY: '2023-02-30', PHOIHOP_PROFILE: 'x' });

    expect(message).toContain('PORT must be a number');
    expect(message).toContain('PHOIHOP_TODAY must be a day');
    expect(message).toContain('PHOIHOP_PROFILE must be one of demo, reference, nation');
  });

  it('names a date that only breaks its form, beside others', () => {
    expect(refusal({ PHOIHOP_TODAY: '15/12/2023' })).toContain('PHOIHOP_TODAY must be a day');
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', 'phoihop.example'])(
    'refuses the demo on %s, which others can reach',
    (host) => {
      expect(refusal({ HOST: host })).toContain('HOST must be 127.0.0.1');
    },
  );

  it.each(['127.0.0.1', 'localhost', '::1'])('lets the demo listen on %s', (host) => {
    expect(refusal({ HOST: host })).toBe('accepted');
  });

  it('asks for profile and secret with a database of its own', () => {
    const message = refusal({ DATABASE_URL: server.DATABASE_URL });

    expect(message).toContain('PHOIHOP_PROFILE must be named');
    expect(message).toContain('PHOIHOP_SECRET must be set');
    expect(refusal(server)).toBe('accepted');
  });

  it('refuses an address of a database that is none', () => {
    expect(refusal({ ...server, DATABASE_URL: 'mysql://app@127.0.0.1/x' })).toContain(
      'DATABASE_URL must be an address',
    );
  });

  it('lets only demo and nation live on another day than today', () => {
    const PHOIHOP_TODAY = '2024-01-02';

    expect(refusal({ ...server, PHOIHOP_TODAY })).toContain('PHOIHOP_TODAY may not be set');
    expect(readEnv({ ...server, PHOIHOP_PROFILE: 'nation', PHOIHOP_TODAY }).today).toBe(
      PHOIHOP_TODAY,
    );
    expect(readEnv(server).today).toBeUndefined();
    expect(readEnv({ PHOIHOP_PROFILE: 'nation' }).today).toBe('2023-12-15');
  });

  it('keeps files beside the data, of 20 megabytes at most, whatever database there is', () => {
    for (const environment of [{}, server]) {
      const { files } = readEnv({ ...environment, PHOIHOP_DATA: '/srv/phoihop' });
      expect(files).toEqual({
        directory: join('/srv/phoihop', 'files'),
        s3: undefined,
        megabytesMax: 20,
      });
    }
  });

  it('keeps files in a bucket that is named with all it takes', () => {
    const { files } = readEnv({
      PHOIHOP_FILES_S3_ENDPOINT: 'https://s3.example',
      PHOIHOP_FILES_S3_BUCKET: 'phoihop',
      PHOIHOP_FILES_S3_ACCESS_KEY_ID: 'id',
      PHOIHOP_FILES_S3_SECRET_ACCESS_KEY: 'word',
    });

    expect(files.s3).toEqual({
      endpoint: 'https://s3.example',
      bucket: 'phoihop',
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'word',
    });
  });

  it('names what a bucket still lacks', () => {
    expect(refusal({ PHOIHOP_FILES_S3_BUCKET: 'phoihop' })).toContain(
      'PHOIHOP_FILES_S3_ENDPOINT, PHOIHOP_FILES_S3_ACCESS_KEY_ID, PHOIHOP_FILES_S3_SECRET_ACCESS_KEY must be set with PHOIHOP_FILES_S3_BUCKET',
    );
    expect(refusal({ PHOIHOP_FILE_MEGABYTES: '0' })).toContain('PHOIHOP_FILE_MEGABYTES');
  });
});
