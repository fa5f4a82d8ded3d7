import { coveragesQuery } from '@phoihop/client/programmes';
import { useLocale, useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Bar } from '../layout/Bar.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Fraction } from '../layout/Fraction.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useScope } from '../scope/use-scope.ts';
import { LevelChoice } from './LevelChoice.tsx';
import { readLevel } from './level.ts';
import { programmePath } from './stages.ts';
import './programmes.css';

/** Every programme with who has signed: one line each, in one question. */
export function CoveragePage() {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  const format = useFormat();
  const { unitCode, asOf } = useScope();
  const [search, setSearch] = useSearchParams();
  const level = readLevel(search.get('level'));
  const [found, askAgain] = useQuery({
    query: coveragesQuery,
    requestPolicy: 'cache-and-network',
    variables: {
      under: unitCode || null,
      level: level === null ? null : [level],
      asOf,
      first: 100,
    },
  });
  const choose = (next: string) =>
    setSearch((params) => {
      params.set('level', next);
      return params;
    });
  const columns = ['expected', 'inForce', 'lacking', 'toRenew', 'late'] as const;
  return (
    <Page
      title={translate('programmes.coverage.title')}
      crumb={translate('programmes.coverage.lead')}
      actions={<PrintButton />}
    >
      <div className="coverage-summary">
        <LevelChoice level={level} onLevel={choose} />
      </div>
      <Awaited
        thing={found.data?.programmes.nodes}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={6}
      >
        {(programmes) =>
          programmes.length === 0 ? (
            <EmptyState message={translate('programmes.empty')} />
          ) : (
            <div className="card scroll-x">
              <table className="matrix">
                <thead>
                  <tr>
                    <th scope="col">{translate('programmes.name', { smart_count: 1 })}</th>
                    {columns.map((column) => (
                      <th
                        key={column}
                        scope="col"
                        className="num"
                        colSpan={column === 'inForce' ? 2 : 1}
                      >
                        {translate(`programmes.coverage.column.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {programmes.map(({ id, code, nameVi, nameEn, coverage }) => (
                    <tr key={id}>
                      <th scope="row" className="wraps">
                        <ScopedLink to={programmePath(code)}>{code}</ScopedLink>
                        <br />
                        <small className="muted">{isEnglish ? nameEn : nameVi}</small>
                      </th>
                      <td className="num">{format.number(coverage.expected)}</td>
                      <td className="num">
                        <Fraction part={coverage.inForce} whole={coverage.expected} />
                      </td>
                      <td className="share">
                        <Bar part={coverage.inForce} whole={coverage.expected} />
                      </td>
                      <td className="num">{format.number(coverage.missing)}</td>
                      <td className="num">{format.number(coverage.toBeRenewed)}</td>
                      <td className={coverage.late > 0 ? 'num bad' : 'num'}>
                        {format.number(coverage.late)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Awaited>
    </Page>
  );
}
