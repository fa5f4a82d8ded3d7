import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../../apps/gateway/schema.graphql',
  documents: ['src/**/*.ts', '!src/generated/**', '!src/**/*.test.ts'],
  generates: {
    'src/generated/': {
      preset: 'client',
      // A fragment here is a set of fields with a name, not a wall: readers take the fields straight.
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        strictScalars: true,
        useTypeImports: true,
        scalars: {
          Date: '../scalars.ts#IsoDate',
          DateTime: '../scalars.ts#Moment',
          Decimal: '../scalars.ts#DecimalText',
        },
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
      },
    },
  },
};

export default config;
