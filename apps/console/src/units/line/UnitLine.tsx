import { unitLineQuery } from '@phoihop/client/units';
import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../../format/use-format.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { Card } from '../../layout/Card.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { reorganisationPath } from '../../reorganisations/reorganisation-path.ts';
import { useAsOf } from '../../scope/use-as-of.ts';
import { datedUnitPath } from '../unit-path.ts';
import { drawLine, type LineBox, type LineLink } from './draw-line.ts';
import { LineDrawing, wholeLine } from './LineDrawing.tsx';
import { LineList } from './LineList.tsx';
import { sharedCodes } from './shared-codes.ts';
import './line.css';

interface UnitLineProps {
  readonly unit: { readonly id: string; readonly code: string; readonly fullName: string };
}

/** What a unit came of and what came of it: drawn, with the acts that did it and the days they took effect. */
export function UnitLine({ unit }: UnitLineProps) {
  const translate = useTranslate();
  const { asOf } = useAsOf();
  const [found, askAgain] = useQuery({
    query: unitLineQuery,
    requestPolicy: 'cache-and-network',
    variables: { unit: unit.code, asOf },
  });
  return (
    <Awaited
      thing={found.data?.unit?.line}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
      rows={6}
      height={40}
    >
      {(links) =>
        links.length === 0 ? (
          <Card title={translate('units.line.title')}>
            <p className="muted">{translate('units.line.none')}</p>
          </Card>
        ) : (
          <Line unit={unit} links={links} />
        )
      }
    </Awaited>
  );
}

interface LineProps extends UnitLineProps {
  readonly links: readonly LineLink[];
}

function Line({ unit, links }: LineProps) {
  const translate = useTranslate();
  const format = useFormat();
  const days = [...new Set(links.map(({ act }) => act.effectiveOn))].toSorted();
  const ended = new Set(links.map(({ predecessor }) => predecessor.id));
  const begun = new Set(links.map(({ successor }) => successor.id));
  const title = translate('units.line.summary', {
    before: format.number([...ended].filter((id) => !begun.has(id)).length),
    after: format.number([...begun].filter((id) => !ended.has(id)).length),
    day: format.date(days.at(-1) ?? null),
  });
  const isWhole = links.every(({ share }) => share === '1');
  const plan = drawLine(links);
  // Column by column: who bore a code first is named first.
  const shared = sharedCodes(plan.boxes.map((box) => box.unit));
  return (
    <Card
      title={title}
      aside={translate(isWhole ? 'units.line.whole' : 'units.line.inParts')}
      className="line-card"
    >
      <LineDrawing
        plan={plan}
        size={wholeLine}
        self={unit.id}
        label={translate('units.line.drawing', { unit: unit.fullName })}
        pathOf={(box) => datedUnitPath(box.unit.code, dayIn(box, days))}
        heads={[null, ...days].map((day, column) => (
          <LineHead
            key={day}
            links={links}
            day={day}
            last={lastOfFirst(days)}
            units={plan.boxes.filter((box) => box.column === column).length}
          />
        ))}
      />
      <LineList links={links} />
      {shared.length === 0 ? null : (
        <p className="note">
          <Icon name="warning" />
          <span>
            {translate('units.line.codes')}{' '}
            {shared.map(({ code, names }) => (
              <span key={code}>
                <b>{code}</b>{' '}
                {translate('units.line.codeOf', {
                  names: names.join(` ${translate('units.line.later')} `),
                })}{' '}
              </span>
            ))}
            {translate('units.line.byUnit')}
          </span>
        </p>
      )}
    </Card>
  );
}

/** A day on which the map of a column holds. */
function dayIn({ column }: LineBox, days: readonly IsoDate[]): IsoDate {
  return days[column - 1] ?? lastOfFirst(days);
}

/** The last day of the map before all that is drawn. */
function lastOfFirst([first]: readonly IsoDate[]): IsoDate {
  if (first === undefined) throw new Error('a line without a day');
  return addDays(first, -1);
}

interface LineHeadProps {
  readonly links: readonly LineLink[];
  /** Since when the map of the column holds; null for the first of all. */
  readonly day: IsoDate | null;
  /** The last day of the first map. */
  readonly last: IsoDate;
  readonly units: number;
}

/** When the map of a column holds, and by which act. */
function LineHead({ links, day, last, units }: LineHeadProps) {
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
  return (
    <>
      <b>{translate('units.line.from', { day: format.date(day) })}</b>
      {[...acts.values()].map((act) => (
        <span key={act.id}>
          <ScopedLink to={reorganisationPath(act.id)}>{act.number}</ScopedLink>
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
