import type { UnitPageData } from '@phoihop/client/units';
import { addDays } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';

type Unit = NonNullable<UnitPageData['unit']>;

export function UnitFacts({ unit }: { readonly unit: Unit }) {
  const translate = useTranslate();
  const format = useFormat();
  const { kind, level, otherName, parent, validFrom, validTo, startUnknown } = unit;
  const from = translate(startUnknown ? 'units.page.sinceUnknown' : 'units.page.since', {
    from: format.date(validFrom),
  });
  const counts = unit.counts.filter(({ count }) => count > 0);
  return (
    <Card title={translate('units.page.facts')}>
      <dl className="facts">
        <dt>{translate('units.column.kind')}</dt>
        <dd>
          {translate(`units.kind.${kind}`)} ({translate(`units.level.${level}`)})
        </dd>
        {otherName === null ? null : (
          <>
            <dt>{translate('units.page.otherName')}</dt>
            <dd>{otherName}</dd>
          </>
        )}
        {parent === null ? null : (
          <>
            <dt>{translate('units.page.parent')}</dt>
            <dd>{parent.fullName}</dd>
          </>
        )}
        <dt>{translate('units.page.life')}</dt>
        <dd>
          {from}
          {validTo === null
            ? null
            : `, ${translate('units.page.until', { to: format.date(addDays(validTo, -1)) })}`}
        </dd>
        {counts.length === 0 ? null : (
          <>
            <dt>{translate('units.page.counts')}</dt>
            <dd>
              {counts
                .map(({ level, count }) =>
                  translate(`units.counted.${level}`, { count: format.number(count) }),
                )
                .join(', ')}
            </dd>
          </>
        )}
      </dl>
    </Card>
  );
}
