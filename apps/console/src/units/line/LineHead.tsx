import type { IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Icon } from '../../layout/Icon.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { reorganisationPath } from '../../reorganisations/reorganisation-path.ts';
import { clauseOf, clausesTogether } from './clause-of.ts';
import type { LineLink } from './draw-line.ts';

interface LineHeadProps {
  readonly links: readonly LineLink[];
  /** Since when the map of the column holds; null for the first of all. */
  readonly day: IsoDate | null;
  /** The last day of the first map. */
  readonly last: IsoDate;
  readonly units: number;
}

/** When the map of a column holds, and by which act. */
export function LineHead({ links, day, last, units }: LineHeadProps) {
  const translate = useTranslate();
  const format = useFormat();
  if (day === null) {
    return (
      <>
        <b>{translate('units.line.until', { day: format.date(last) })}</b>
        {translate('units.total', { count: format.number(units) })}
      </>
    );
  }
  const acts = new Map(
    links.filter(({ act }) => act.effectiveOn === day).map(({ act }) => [act.id, act]),
  );
  const clausesIn = (id: string) =>
    links
      .filter(({ act }) => act.id === id && act.effectiveOn === day)
      .flatMap(({ source, act }) => clauseOf(source, act.number) ?? [])
      .toSorted((one, other) => one.localeCompare(other, 'vi', { numeric: true }));
  return (
    <>
      <b>{translate('units.line.from', { day: format.date(day) })}</b>
      {[...acts.values()].map((act) => (
        <span key={act.id}>
          <ScopedLink to={reorganisationPath(act.id)}>{act.number}</ScopedLink>
          {clausesIn(act.id).length === 0 ? null : `, ${clausesTogether(clausesIn(act.id))}`}
          {act.isEffectiveVerified ? null : (
            <span className="unverified-day">
              <Icon name="warning" size={14} /> {translate('units.line.unverified')}
            </span>
          )}
        </span>
      ))}
    </>
  );
}
