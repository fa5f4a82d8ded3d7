import type { palette as vi } from '../vi/palette.ts';

export const palette: typeof vi = {
  open: 'Find or command',
  title: 'Find units, documents, what waits, pages',
  hint: 'Name, code, document number; > for pages, # for codes',
  empty: 'Nothing matches.',
  group: {
    page: 'Page',
    task: 'Waiting for me',
    unit: 'Unit',
    document: 'Document',
    review: 'Review cycle',
  },
};
