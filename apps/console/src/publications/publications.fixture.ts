import type { PublicationFields } from '@phoihop/client/publications';

const sessions = {
  __typename: 'Indicator',
  id: 'indicator-1',
  key: 'study_sessions',
  nameVi: 'Buổi học tập',
  nameEn: 'Study sessions',
  kind: 'FLOW',
  decimals: 0,
  measureVi: 'buổi',
  measureEn: 'sessions',
} as const;

/** A figure of a commune that was corrected from 6 to 5. */
export const corrected: PublicationFields['corrected'][number] = {
  unitCode: '04681',
  unitName: 'Xã Tú Lệ',
  isTotal: false,
  indicator: sessions,
  published: { state: 'REPORTED', value: '6' },
  current: { state: 'REPORTED', value: '5' },
};

/** A report as it was made public, with a given number among its publications. */
export function aPublication(given: Partial<PublicationFields> = {}): PublicationFields {
  return {
    id: 'publication-0',
    number: 0,
    symbol: '12/BC-MTTQ-CA',
    publishedAt: '2023-12-15T03:00:00.000Z',
    publishedBy: 'Điều phối viên',
    sha256Docx: 'a'.repeat(64),
    sha256Xlsx: 'b'.repeat(64),
    docxPath: '/files/publications/x.docx',
    xlsxPath: '/files/publications/x.xlsx',
    corrected: [],
    ...given,
  };
}

/** What would be said of an open review in which one commune is missing. */
export const preview = {
  __typename: 'PublicationPreview',
  levels: [{ level: 'COMMUNE', reports: { reported: 172, expected: 173 } }],
  missing: [{ code: '04603', fullName: 'Xã Tà Xi Láng', under: 'Huyện Trạm Tấu' }],
  exempt: [],
  totals: [
    {
      indicator: sessions,
      state: 'REPORTED',
      value: '5786',
      units: { reported: 172, expected: 173 },
    },
    {
      indicator: { ...sessions, id: 'indicator-2', key: 'clubs', nameVi: 'Câu lạc bộ' },
      state: 'NOT_REPORTED',
      value: null,
      units: { reported: 0, expected: 173 },
    },
  ],
  sections: [{ key: 'results', title: 'Kết quả thực hiện', text: 'Đã thực hiện.\nCòn chậm.' }],
  taskCount: 2,
  docxPath: '/files/publications/drafts/x.docx',
  xlsxPath: '/files/publications/drafts/x.xlsx',
};
