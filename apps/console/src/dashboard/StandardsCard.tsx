import { type StandardFields, standardsQuery } from '@phoihop/client/indicators';
import { useLocale, useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Bar } from '../layout/Bar.tsx';
import { Card } from '../layout/Card.tsx';
import { Fraction } from '../layout/Fraction.tsx';
import { Icon } from '../layout/Icon.tsx';
import { useScope } from '../scope/use-scope.ts';

type Standard = StandardFields & { readonly applicable: number };

/** Achieved of applicable as published, beside how many the map says are to be judged. */
export function StandardsCard() {
  const translate = useTranslate();
  const format = useFormat();
  const { unitCode, asOf } = useScope();
  const [found, askAgain] = useQuery({
    query: standardsQuery,
    variables: { under: unitCode, asOf, first: 100 },
  });
  const standards = found.data?.standards.nodes.filter((standard) =>
    standard.published.some(({ unit }) => unit.code === unitCode),
  );
  const day = standards?.[0]?.published[0]?.asOf;
  return (
    <Card
      title={translate('dashboard.standards.title')}
      aside={
        day === undefined
          ? undefined
          : translate('dashboard.standards.aside', { day: format.date(day) })
      }
    >
      <Awaited thing={standards} error={found.error} onRetry={() => askAgain()} rows={6}>
        {(standards) =>
          standards.length === 0 ? (
            <p className="muted">{translate('dashboard.standards.none')}</p>
          ) : (
            <StandardsTable standards={standards} unitCode={unitCode} />
          )
        }
      </Awaited>
    </Card>
  );
}

interface StandardsTableProps {
  readonly standards: readonly Standard[];
  readonly unitCode: string;
}

export function StandardsTable({ standards, unitCode }: StandardsTableProps) {
  const translate = useTranslate();
  const format = useFormat();
  const isEnglish = useLocale() === 'en';
  return (
    <table className="shares">
      <tbody>
        {standards.map((standard) => {
          const published = standard.published.find(({ unit }) => unit.code === unitCode);
          if (published === undefined) return null;
          const { achieved, applicable } = published;
          const difference = standard.applicable - applicable;
          return (
            <tr key={standard.id}>
              <th scope="row">
                {isEnglish ? standard.nameEn : standard.nameVi}
                <small>
                  {translate('dashboard.standards.computed', {
                    count: format.number(standard.applicable),
                  })}{' '}
                  <span className={difference === 0 ? 'full' : 'partial'}>
                    <Icon name={difference === 0 ? 'tick' : 'warning'} size={13} />
                    {difference === 0
                      ? translate('dashboard.standards.agrees')
                      : translate('dashboard.standards.differs', {
                          difference: format.number(difference),
                        })}
                  </span>
                </small>
              </th>
              <td className="num">
                <Fraction part={achieved} whole={applicable} />
              </td>
              <td className="share">
                <Bar part={achieved} whole={applicable} />
              </td>
              <td className="num muted">{format.percent(achieved, applicable)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
