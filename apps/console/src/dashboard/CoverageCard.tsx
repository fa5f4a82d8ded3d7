import {
  type CoverageFields,
  signingCoverageQuery,
  programmesQuery,
} from '@phoihop/client/programmes';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Bar } from '../layout/Bar.tsx';
import { Card } from '../layout/Card.tsx';
import { Fraction } from '../layout/Fraction.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { programmePath } from '../programmes/stages.ts';
import { useScope } from '../scope/use-scope.ts';
import { coverageLines } from './coverage-lines.ts';

/** Of the latest programme: how many are in force at each level, and a way to who is missing. */
export function CoverageCard() {
  const translate = useTranslate();
  const { unitCode, asOf } = useScope();
  const [programmes] = useQuery({ query: programmesQuery, variables: { first: 1 } });
  const code = programmes.data?.programmes.nodes[0]?.code ?? '';
  const [found, askAgain] = useQuery({
    query: signingCoverageQuery,
    requestPolicy: 'cache-and-network',
    variables: { programme: code, under: unitCode, asOf },
    pause: code === '',
  });
  return (
    <Card
      title={translate('dashboard.coverage.title')}
      aside={
        code === '' ? undefined : (
          <ScopedLink to={programmePath(code)}>
            {translate('dashboard.coverage.programme', { code })}
          </ScopedLink>
        )
      }
    >
      <Awaited
        thing={found.data?.signingCoverage}
        error={programmes.error ?? found.error}
        onRetry={() => askAgain()}
      >
        {(coverage) => <CoverageTable coverage={coverage} code={code} />}
      </Awaited>
    </Card>
  );
}

interface CoverageTableProps {
  readonly coverage: CoverageFields;
  readonly code: string;
}

function CoverageTable({ coverage, code }: CoverageTableProps) {
  const translate = useTranslate();
  const format = useFormat();
  const lines = coverageLines(coverage);
  if (lines.length === 0) return <p className="muted">{translate('dashboard.coverage.none')}</p>;
  return (
    <table className="shares">
      <tbody>
        {lines.map(({ name, level, expected, inForce }) => (
          <tr key={name}>
            <th scope="row">{translate(`dashboard.coverage.${name}`)}</th>
            <td className="num">
              <Fraction part={inForce} whole={expected} />
            </td>
            <td className="share">
              <Bar part={inForce} whole={expected} />
            </td>
            <td className="num muted">{format.percent(inForce, expected)}</td>
            <td className="num">
              {inForce === expected ? (
                translate('dashboard.coverage.complete')
              ) : (
                <ScopedLink to={`${programmePath(code)}?level=${level}`}>
                  {translate('dashboard.coverage.lacking', {
                    count: format.number(expected - inForce),
                  })}
                </ScopedLink>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
