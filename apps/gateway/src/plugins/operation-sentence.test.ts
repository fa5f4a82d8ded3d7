import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationSentence } from './operation-sentence.ts';

const schema = buildSchema('enum Level { DISTRICT COMMUNE } type Query { level: Level }');

describe('operationSentence', () => {
  it.each([
    ['Cannot query field "nme" on type "Unit". Did you mean "name"?', 'không có trường “nme”'],
    ['Unknown argument "x" on field "Query.unit".', 'không có tham số “x”'],
    ['Value "TOWN" does not exist in "Level" enum.', 'Các giá trị được dùng: DISTRICT, COMMUNE.'],
    [
      'Variable "$level" got invalid value "TOWN"; Value "TOWN" does not exist in "Level" enum.',
      'Biến “$level”: Không có giá trị “TOWN” trong Level.',
    ],
    [
      'Variable "$in" got invalid value { a: 1 } at "in.b"; Field "b" of required type "Int!" was not provided.',
      'Biến “in.b”: Thiếu trường bắt buộc “b” (kiểu Int!).',
    ],
    ['Int cannot represent non-integer value: "ten"', 'Giá trị "ten" không phải là số nguyên'],
    ['Syntax Error: Expected Name, found <EOF>.', 'sai cú pháp: Expected Name'],
  ])('tells %j in Vietnamese', (detail, expected) => {
    expect(operationSentence(detail, 'vi', schema)).toContain(expected);
  });

  it('names the values allowed in English too', () => {
    const detail = 'Value "TOWN" does not exist in "Level" enum.';

    expect(operationSentence(detail, 'en', schema)).toContain('Allowed are: DISTRICT, COMMUNE.');
  });

  it('keeps the words of the library where it knows no better', () => {
    expect(operationSentence('Something new.', 'vi', schema)).toContain('Something new.');
  });
});
