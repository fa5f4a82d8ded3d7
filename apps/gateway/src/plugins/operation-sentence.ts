import { isEnumType, type GraphQLSchema } from 'graphql';
import type { Language } from '../schema/language/language.ts';

type Parts = readonly string[];

/** What is wrong with an operation, by the words of the GraphQL library, and how we tell it. */
const patterns: readonly (readonly [RegExp, (...parts: Parts) => string])[] = [
  [/^Cannot query field "(.+?)" on type "(.+?)"/, (f, t) => `Kiểu “${t}” không có trường “${f}”.`],
  [
    /^Unknown argument "(.+?)" on field "(.+?)"/,
    (a, f) => `Trường “${f}” không có tham số “${a}”.`,
  ],
  [/^Unknown type "(.+?)"/, (t) => `Không có kiểu “${t}”.`],
  [/^Unknown operation named "(.+?)"/, (name) => `Không có thao tác tên “${name}”.`],
  [
    /^Field "(.+?)" argument "(.+?)" of type "(.+?)" is required/,
    (f, a, t) => `Trường “${f}” thiếu tham số bắt buộc “${a}” (kiểu ${t}).`,
  ],
  [
    /^Field "(.+?)" of required type "(.+?)" was not provided/,
    (f, t) => `Thiếu trường bắt buộc “${f}” (kiểu ${t}).`,
  ],
  [
    /^Field "(.+?)" is not defined by type "(.+?)"/,
    (f, t) => `Kiểu “${t}” không có trường “${f}”.`,
  ],
  [
    /^Field "(.+?)" of type "(.+?)" must have a selection/,
    (f, t) => `Cần chọn ít nhất một trường con của “${f}” (kiểu ${t}).`,
  ],
  [
    /^Field "(.+?)" must not have a selection since type "(.+?)"/,
    (f, t) => `Trường “${f}” (kiểu ${t}) không có trường con.`,
  ],
  [
    /^Variable "(.+?)" of required type "(.+?)" was not provided/,
    (v, t) => `Thiếu biến bắt buộc “${v}” (kiểu ${t}).`,
  ],
  [
    /^Variable "(.+?)" of (?:non-null )?type "(.+?)" (?:must not be null|used in position)/,
    (v, t) => `Biến “${v}” kiểu ${t} không dùng được ở vị trí này.`,
  ],
  [/^Variable "(.+?)" is not defined/, (v) => `Biến “${v}” chưa được khai báo.`],
  [/^Variable "(.+?)" is never used/, (v) => `Biến “${v}” được khai báo nhưng không dùng.`],
  [
    /^Expected non-nullable type "(.+?)" not to be null/,
    (t) => `Giá trị kiểu ${t} không được để trống.`,
  ],
  [
    /^Expected value of type "(.+?)", found (.+?)[.;]?$/,
    (t, value) => `Giá trị ${value} không đúng kiểu ${t}.`,
  ],
  [
    /^(Int|Float) cannot represent .*?: (.+)$/,
    (t, value) => `Giá trị ${value} không phải là ${t === 'Int' ? 'số nguyên phù hợp' : 'số'}.`,
  ],
  [
    /^(String|Boolean|ID) cannot represent .*?: (.+)$/,
    (t, value) => `Giá trị ${value} không đúng kiểu ${t}.`,
  ],
  [/^Enum "(.+?)" cannot represent/, (t) => `Giá trị không đúng kiểu ${t}.`],
  [/^Syntax Error: (.+)$/s, (what) => `Câu lệnh GraphQL sai cú pháp: ${what}`],
  [/introspection is not allowed/, () => 'Máy chủ không cho xem cấu trúc của giao diện lập trình.'],
  [/^Must provide operation name/, () => 'Cần nêu tên thao tác, vì có nhiều thao tác.'],
];

const invalidVariable = /^Variable "(.+?)" got invalid value (.+?)(?: at "(.+?)")?; (.+)$/s;
const unknownEnumValue = /^Value "(.+?)" does not exist in "(.+?)" enum/;

/** Tells in the reader's language what is wrong with an operation or its variables. */
export function operationSentence(
  detail: string,
  language: Language,
  schema: GraphQLSchema,
): string {
  const [, name, , at, what] = invalidVariable.exec(detail) ?? [];
  if (name !== undefined && what !== undefined) {
    const place = language === 'vi' ? `Biến “${at ?? name}”` : `Variable “${at ?? name}”`;
    return `${place}: ${operationSentence(what, language, schema)}`;
  }
  const [, value, type] = unknownEnumValue.exec(detail) ?? [];
  if (value !== undefined && type !== undefined) {
    const allowed = allowedValues(type, schema);
    return language === 'vi'
      ? `Không có giá trị “${value}” trong ${type}. Các giá trị được dùng: ${allowed}.`
      : `There is no value “${value}” in ${type}. Allowed are: ${allowed}.`;
  }
  if (language === 'en') return detail;
  for (const [pattern, tell] of patterns) {
    const found = pattern.exec(detail);
    if (found) return tell(...found.slice(1));
  }
  return `Yêu cầu gửi lên không đúng: ${detail}`;
}

function allowedValues(name: string, schema: GraphQLSchema): string {
  const type = schema.getType(name);
  return isEnumType(type)
    ? type
        .getValues()
        .map((value) => value.name)
        .join(', ')
    : '';
}
