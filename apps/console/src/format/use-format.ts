import { useLocale } from 'ra-core';
import { createFormat, type Format } from './format.ts';

const formats = { vi: createFormat('vi'), en: createFormat('en') };

export function useFormat(): Format {
  return useLocale() === 'en' ? formats.en : formats.vi;
}
