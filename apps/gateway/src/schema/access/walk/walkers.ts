const districts = ['132', '133', '135', '136', '137', '138', '139', '140', '141'];

/** Of the cast, those who see differently from one another. */
export const walkers = [
  'tinh',
  'xem',
  'quantri',
  'chua-quyen',
  ...districts.map((code) => `huyen-${code}`),
  'xa-04507',
  'xa-04252',
  'xa-04720',
];
