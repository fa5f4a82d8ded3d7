import type { CoveragesData } from '@phoihop/client/programmes';
import { useLocale, useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Bar } from '../layout/Bar.tsx';
import { Fraction } from '../layout/Fraction.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';

interface ProgrammesTableProps {
  readonly programmes: CoveragesData['programmes']['nodes'];
  /** The code of the programme that is looked at. */
  readonly chosen: string;
}

const columns = ['expected', 'inForce', 'lacking', 'toRenew', 'late'] as const;

/** Every programme with who has signed, one line each; a line leads to its matrix. */
export function ProgrammesTable({ programmes, chosen }: ProgrammesTableProps) {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  const format = useFormat();
  return (
    <div className="card scroll-x">
      <table className="matrix programmes">
        <thead>
          <tr>
            <th scope="col">{translate('programmes.name', { smart_count: 1 })}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="num" colSpan={column === 'inForce' ? 2 : 1}>
                {translate(`programmes.coverage.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {programmes.map(({ id, code, nameVi, nameEn, coverage }) => (
            <tr key={id} className={code === chosen ? 'chosen' : undefined}>
              <th scope="row" className="wraps">
                <ScopedLink
                  to={`/coverage?programme=${encodeURIComponent(code)}`}
                  aria-current={code === chosen ? 'true' : undefined}
                >
                  {code}
                </ScopedLink>
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
  );
}
