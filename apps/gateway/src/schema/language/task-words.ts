import type { Language } from './language.ts';

/** How people say what a refusal of tasks, conferences and publications names. */
export const taskWords: Record<string, Record<Language, string>> = {
  heldOn: { vi: 'ngày họp', en: 'day of the meeting' },
  place: { vi: 'địa điểm', en: 'place' },
  attending: { vi: 'số người dự', en: 'number of people attending' },
  deadlineDays: { vi: 'Tối đa 400 ngày một lần.', en: 'At most 400 days at once.' },
  lateReport: { vi: 'báo cáo quá hạn', en: 'late report' },
  publication: { vi: 'bản công bố', en: 'publication' },
  attendingForm: {
    vi: 'Ghi số nguyên từ 0 đến 100000.',
    en: 'Write a whole number from 0 to 100000.',
  },
};
