import { describe, expect, it } from 'vitest';
import { readTable } from '../read-table.ts';
import { templateOf } from './review-templates.ts';
import { provinceTexts } from './ten-year-texts.ts';

const words = Object.values(provinceTexts).join('\n');
const standards = readTable('standards', ['key', 'achieved', 'applicable']);
const inVietnamese = (value: string) => value.replaceAll(/\B(?=(\d{3})+$)/g, '.');

describe('the province’s report of ten years', () => {
  it('names no document but those of the review, each by its number and day', () => {
    const documents = readTable('documents', ['number', 'issued_on']);
    const known = documents.map(({ number }) => number);
    const named = [...words.matchAll(/số (\d[^\s,;]*)(?: ngày (\d{2})\/(\d{1,2})\/(\d{4}))?/g)];

    expect(named.length).toBeGreaterThan(15);
    for (const [, number = '', day, month = '', year] of named) {
      expect(known).toContain(number);
      if (day === undefined) continue;
      const issuedOn = documents.find((each) => each.number === number)?.issued_on;
      expect([number, `${year}-${month.padStart(2, '0')}-${day}`]).toEqual([number, issuedOn]);
    }
  });

  it('prints every figure of the review as the review prints it', () => {
    const figures = readTable('published-figures', ['indicator_key', 'value', 'precision']);
    const printed = figures.filter(
      ({ value, indicator_key }) => value !== '' && indicator_key !== 'households',
    );

    expect(printed).toHaveLength(17);
    for (const { value, precision } of printed) {
      expect(words).toContain(`${precision === 'AT_LEAST' ? 'trên ' : ''}${inVietnamese(value)}`);
    }
  });

  it('counts who meets a standard and who does not as the review does', () => {
    const fractions = [...words.matchAll(/(?<![\d/])\d+\/\d+(?= xã| phường| đơn vị)/g)].map(
      ([each]) => each,
    );
    const known = standards.map(({ achieved, applicable }) => `${achieved}/${applicable}`);
    const unmet = (key: string) => {
      const { applicable, achieved } = standards.find((each) => each.key === key) ?? {};
      return Number(applicable) - Number(achieved);
    };

    expect(new Set(fractions)).toEqual(new Set(['134/150', '99/150', '18/23', '3/9']));
    expect(known).toEqual(expect.arrayContaining(fractions));
    expect(words).toContain(
      `${unmet('security_criterion')} xã chưa đạt tiêu chí về an ninh trật tự`,
    );
    expect(words).toContain(`${unmet('new_rural')} xã chưa đạt chuẩn nông thôn mới`);
    expect(words).toContain(`${unmet('civilised_urban')} phường, thị trấn chưa đạt`);
  });

  it('answers every section that is asked for', () => {
    const { sections } = templateOf('final_programme');

    expect(Object.keys(provinceTexts)).toEqual(sections.map(({ key }) => key));
  });
});
