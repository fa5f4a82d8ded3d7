/** The seal of a signing, and the file in which it is handed out. */
import { sealedFormat, type SealFile } from '@phoihop/seals';
import { batched, mapBy } from '../batch.ts';
import { builder } from '../builder.ts';
import { Signing } from './signing.ts';

interface SealRow {
  readonly signingId: string;
  readonly content: string;
  readonly digest: string;
  readonly keyId: string;
  readonly signature: string;
  readonly sealedAt: Date;
}

const loadSeal = batched<SealRow>(async ({ db }, signingIds) => {
  const where = { signingId: { in: [...signingIds] } };
  return mapBy(await db.prisma.signingSeal.findMany({ where }), (row) => row.signingId);
});

const SigningSeal = builder.objectRef<SealRow>('SigningSeal').implement({
  description: 'What was signed, frozen: its digest, and the deployment’s signature over it.',
  fields: (t) => ({
    digest: t.exposeString('digest', {
      description: 'SHA-256 of what was signed as RFC 8785 JSON, in hexadecimal.',
    }),
    keyId: t.exposeString('keyId', { description: 'Which key signed it.' }),
    sealedAt: t.expose('sealedAt', { type: 'DateTime', description: 'When it was sealed.' }),
    file: t.string({
      description:
        'The seal as a file, to be kept with the paper: with the public key alone it tells whether anything changed.',
      resolve: ({ content, digest, keyId, signature }) => {
        const file: SealFile = { format: sealedFormat, content, digest, keyId, signature };
        return `${JSON.stringify(file, null, 2)}\n`;
      },
    }),
  }),
});

builder.objectField(Signing, 'seal', (t) =>
  t.field({
    type: SigningSeal,
    nullable: true,
    description:
      'Its seal; null until it is signed, and for what was signed elsewhere and came with the data.',
    resolve: ({ id }, _args, context) => loadSeal(context, id),
  }),
);
