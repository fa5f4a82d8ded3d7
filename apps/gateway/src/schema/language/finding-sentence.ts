import { compare, divide, multiply, subtract } from '@phoihop/domain/decimal';
import type { Finding, RuleOperator } from '@phoihop/domain/indicators';
import type { Language } from './language.ts';

interface Named {
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

const operators: Record<Language, Record<RuleOperator, string>> = {
  vi: {
    '<=': 'không được lớn hơn',
    '<': 'phải nhỏ hơn',
    '=': 'phải bằng',
    '>=': 'không được nhỏ hơn',
    '>': 'phải lớn hơn',
  },
  en: {
    '<=': 'may not be more than',
    '<': 'must be less than',
    '=': 'must equal',
    '>=': 'may not be less than',
    '>': 'must be more than',
  },
};

/** Tells what stands against what, in the reader's language. */
export function findingSentence(
  { rule: { definition }, left, right }: Finding,
  told: readonly Named[],
  language: Language,
): string {
  const named = (keys: readonly string[]) =>
    told
      .filter(({ key }) => keys.includes(key))
      .map(({ nameVi, nameEn }) => (language === 'vi' ? nameVi : nameEn))
      .join(' + ');
  const [now, then] = [writtenNumber(left, language), writtenNumber(right, language)];
  if (definition.kind === 'COMPARE') {
    const names = [
      named(definition.right),
      definition.constant === null ? '' : definition.constant,
    ];
    const limit = names.filter((name) => name !== '' && name !== '0').join(' + ') || '0';
    const must = operators[language][definition.operator];
    return `${named(definition.left)} (${now}) ${must} ${limit} (${then}).`;
  }
  const share = changeIn(left, right, language);
  return language === 'vi'
    ? `${named([definition.indicator])}: ${then} kỳ trước, ${now} kỳ này${share}.`
    : `${named([definition.indicator])}: ${then} in the period before, ${now} now${share}.`;
}

function changeIn(now: string, before: string, language: Language): string {
  const share = divide(multiply(subtract(now, before), '100'), before, 1);
  if (share === null) return '';
  return ` (${compare(share, '0') > 0 ? '+' : ''}${writtenNumber(share, language)}%)`;
}

/** A number with the marks that the language sets between thousands and before decimals. */
function writtenNumber(number: string, language: Language): string {
  const [whole = '', decimals] = number.split('.');
  const [thousands, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands);
  return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
}
