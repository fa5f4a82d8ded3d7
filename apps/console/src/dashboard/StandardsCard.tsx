import { applicableQuery, standardsQuery } from '@phoihop/client/indicators';
import { useLocale, useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Bar } from '../layout/Bar.tsx';
import { Card } from '../layout/Card.tsx';
import { Fraction } from '../layout/Fraction.tsx';
import { Icon } from '../layout/Icon.tsx';
import { useScope } from '../scope/use-scope.ts';
import { type PublishedStandard, publishedStandards } from './published-standards.ts';

/** Achieved of applicable as published, beside how many the map of that same day says there were. */
export function StandardsCard() {
  const translate = useTranslate();
  const format = useFormat();
  const { unit, unitCode } = useScope();
  const [found, askAgain] = useQuery({ query: standardsQuery, variables: { first: 100 } });
  const nodes = found.data?.standards.nodes;
  // By the unit itself: a code may have been another's on the day of which a source speaks.
  const isKnown = unit !== null || unitCode === '';
  const published = nodes && isKnown ? publishedStandards(nodes, unit?.id ?? '') : undefined;
  const day = published?.[0]?.asOf;
  // A number published for one day is not held against the map of another.
  const [onMap] = useQuery({
    query: applicableQuery,
    variables: { under: unit?.id ?? null, asOf: day ?? null, first: 100 },
    pause: day === undefined,
  });
  const computed = new Map(onMap.data?.standards.nodes.map((node) => [node.id, node.applicable]));
  return (
    <Card
      title={translate('dashboard.standards.title')}
      aside={
        day === undefined
          ? undefined
          : translate('dashboard.standards.aside', { day: format.date(day) })
      }
    >
      <Awaited thing={published} error={found.error} onRetry={() => askAgain()} rows={6}>
        {(published) =>
          published.length === 0 ? (
            <p className="muted">{translate('dashboard.standards.none')}</p>
          ) : (
            <StandardsTable published={published} computed={computed} />
          )
        }
      </Awaited>
    </Card>
  );
}

interface StandardsTableProps {
  readonly published: readonly PublishedStandard[];
  /** By the standard's id; one that is not there has nothing to be held against. */
  readonly computed: ReadonlyMap<string, number>;
}

export function StandardsTable({ published, computed }: StandardsTableProps) {
  const isEnglish = useLocale() === 'en';
  const format = useFormat();
  return (
    <table className="shares">
      <tbody>
        {published.map(({ standard, achieved, applicable }) => {
          const counted = computed.get(standard.id);
          return (
            <tr key={standard.id}>
              <th scope="row">
                {isEnglish ? standard.nameEn : standard.nameVi}
                {counted === undefined ? null : (
                  <Comparison published={applicable} computed={counted} />
                )}
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

interface ComparisonProps {
  readonly published: number;
  readonly computed: number;
}

function Comparison({ published, computed }: ComparisonProps) {
  const translate = useTranslate();
  const format = useFormat();
  const difference = computed - published;
  const word = difference === 0 ? 'agrees' : difference > 0 ? 'more' : 'fewer';
  return (
    <small>
      {translate('dashboard.standards.computed', { count: format.number(computed) })}{' '}
      <span className={difference === 0 ? 'full' : 'partial'}>
        <Icon name={difference === 0 ? 'tick' : 'warning'} size={13} />
        {translate(`dashboard.standards.${word}`, { count: format.number(Math.abs(difference)) })}
      </span>
    </small>
  );
}
