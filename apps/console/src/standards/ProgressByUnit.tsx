import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Bar } from '../layout/Bar.tsx';
import { Card } from '../layout/Card.tsx';
import { Fraction } from '../layout/Fraction.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import type { ShownStandard } from './ProgressSummary.tsx';
import { standardPath } from './standard-path.ts';

interface ProgressByUnitProps {
  readonly standard: string;
  readonly parts: ShownStandard['progress']['byUnit'];
}

/** How far each of the units right below has got, and the sum of them. */
export function ProgressByUnit({ standard, parts }: ProgressByUnitProps) {
  const translate = useTranslate();
  const format = useFormat();
  const sum = (name: 'achieved' | 'applicable') =>
    parts.reduce((total, part) => total + part[name], 0);
  return (
    <Card title={translate('standards.byUnit')} className="list">
      <table className="progresses">
        <thead>
          <tr>
            <th scope="col">{translate('standards.unit')}</th>
            <th scope="col" className="num">
              {translate('standards.achieved')}
            </th>
            <th scope="col" className="share">
              <span className="visually-hidden">{translate('standards.share')}</span>
            </th>
            <th scope="col" className="num">
              {translate('standards.remaining')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ unit, achieved, applicable }) => (
            <tr key={unit.id}>
              <th scope="row">
                <ScopedLink to={`${standardPath(standard)}?u=${unit.code}`}>
                  {unit.fullName}
                </ScopedLink>
              </th>
              <td className="num">
                <Fraction part={achieved} whole={applicable} />
              </td>
              <td className="share">
                <Bar part={achieved} whole={applicable} />
              </td>
              <td className="num">{format.number(applicable - achieved)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{translate('standards.sum')}</th>
            <td className="num">
              <Fraction part={sum('achieved')} whole={sum('applicable')} />
            </td>
            <td className="share">
              <Bar part={sum('achieved')} whole={sum('applicable')} />
            </td>
            <td className="num">{format.number(sum('applicable') - sum('achieved'))}</td>
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}
