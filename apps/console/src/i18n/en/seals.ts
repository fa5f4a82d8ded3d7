export const seals = {
  title: 'Seal',
  sealedAt: 'Sealed at',
  digest: 'SHA-256',
  key: 'Key',
  download: 'Download the seal',
  verify: 'Verify a file',
  about:
    'What was signed is frozen and signed with the key of this deployment. Whoever has the seal can check it by himself.',
  none: 'This signing came with the data and was not sealed here.',
  page: {
    title: 'Verify a signing',
    lead: 'Choose the seal (.json) and, if you have them, the scans. They are checked on this machine and sent nowhere.',
    choose: 'Choose files',
    key: 'Public key of this deployment: %{key}',
    noKey: 'The public key could not be loaded, so nothing can be said.',
    noSeal: 'No seal is among the files chosen; without it a scan cannot be compared.',
    signing: 'No. %{number}, %{unit}, signed on %{day}',
    home: 'To the console',
  },
  verdict: { UNCHANGED: 'Unchanged', CHANGED: 'Changed', UNKNOWN: 'Unknown' },
  why: {
    seal: {
      UNCHANGED: 'It reads as it was sealed.',
      CHANGED: 'Its content, digest or signature is not what was sealed.',
      UNKNOWN: 'This deployment did not seal it.',
    },
    scan: {
      UNCHANGED: 'It is a scan that was sealed with the signing.',
      CHANGED: 'A scan of this name was sealed with other content.',
      UNKNOWN: 'No scan like it was sealed.',
    },
  },
};
