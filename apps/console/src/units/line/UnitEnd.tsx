import { unitEndQuery } from '@phoihop/client/units';
import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../../format/use-format.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { Card } from '../../layout/Card.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { reorganisationPath } from '../../reorganisations/reorganisation-path.ts';
import { LineCard } from './LineCard.tsx';

interface UnitEndProps {
  readonly unit: { readonly id: string; readonly fullName: string };
  /** The first day on which it no longer lives. */
  readonly end: IsoDate;
}

/** How a unit ended of which nothing came: by which act, and where what lay right below it went. */
export function UnitEnd({ unit, end }: UnitEndProps) {
  const translate = useTranslate();
  const format = useFormat();
  const [found, askAgain] = useQuery({
    query: unitEndQuery,
    variables: { unit: unit.id, lastDay: addDays(end, -1) },
  });
  return (
    <Awaited
      thing={found.data}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
      rows={6}
      height={40}
    >
      {({ unit: last }) => {
        const endedBy = last?.endedBy ?? null;
        const nodes = last?.children.nodes ?? [];
        const left = (last?.children.totalCount ?? 0) - nodes.length;
        const links = nodes.flatMap(({ successors }) => successors);
        const goOn = nodes.filter(({ validTo }) => validTo === null || validTo > end);
        return (
          <>
            <Card title={translate('units.end.title', { day: format.lastDay(end) })}>
              <p>
                {translate('units.end.told', { unit: unit.fullName, day: format.date(end) })}
                {endedBy === null ? null : (
                  <>
                    {' '}
                    {translate('units.end.by')}{' '}
                    <ScopedLink to={reorganisationPath(endedBy.id)}>{endedBy.number}</ScopedLink>
                  </>
                )}
                . {translate('units.end.noHeir')}
              </p>
              {endedBy?.isEffectiveVerified === false ? (
                <p className="partial">
                  <Icon name="warning" size={14} /> {translate('units.line.unverified')}
                </p>
              ) : null}
              {goOn.length === 0 ? null : (
                <p>
                  {translate('units.end.goOn', {
                    units: goOn.map(({ fullName, code }) => `${fullName} (${code})`).join(', '),
                  })}
                </p>
              )}
              {left > 0 ? (
                <p className="partial">
                  <Icon name="warning" size={14} />{' '}
                  {translate('units.end.left', { smart_count: left, count: format.number(left) })}
                </p>
              ) : null}
            </Card>
            {links.length === 0 ? null : (
              <LineCard
                unit={unit}
                links={links}
                title={translate('units.end.children', { unit: unit.fullName })}
              />
            )}
          </>
        );
      }}
    </Awaited>
  );
}
