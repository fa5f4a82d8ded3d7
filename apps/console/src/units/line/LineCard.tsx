import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Card } from '../../layout/Card.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { datedUnitPath } from '../unit-path.ts';
import { drawLine, type LineBox, type LineLink, type LineUnit } from './draw-line.ts';
import { LineDrawing, wholeLine } from './LineDrawing.tsx';
import { LineHead } from './LineHead.tsx';
import { LineList } from './LineList.tsx';
import { sharedCodes } from './shared-codes.ts';
import './line.css';

interface LineCardProps {
  /** Whom the page is about. */
  readonly unit: Pick<LineUnit, 'id' | 'fullName'>;
  readonly links: readonly LineLink[];
  /** What is drawn, where it is not the line of the unit itself. */
  readonly title?: string;
}

/** Units drawn with what came of them: a column for each map, the day and the act above it. */
export function LineCard({ unit, links, title }: LineCardProps) {
  const translate = useTranslate();
  const format = useFormat();
  const days = [...new Set(links.map(({ act }) => act.effectiveOn))].toSorted();
  const ended = new Set(links.map(({ predecessor }) => predecessor.id));
  const begun = new Set(links.map(({ successor }) => successor.id));
  const summary = translate('units.line.summary', {
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
      title={title ?? summary}
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
