import type { ExplainFigureData } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Icon } from '../../layout/Icon.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { toldState } from '../figure-look.ts';
import { figuresPath } from '../figures-path.ts';
import type { FigureGround } from './asked.ts';

interface FigureNotesProps {
  readonly figure: ExplainFigureData['explainFigure']['figure'];
  readonly ground: FigureGround;
}

/** How far the number can be trusted, in sentences. */
export function FigureNotes({ figure, ground }: FigureNotesProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { units, cells, notApplicable, inherited, oldest, newest, faults, isMapKnown } = figure;
  const borders = format.date(ground.borders ?? ground.asOf);
  const isCount = figure.indicator.kind === 'COUNT';
  return (
    <div className="figure-notes">
      {ground.layer === 'PREVIEW' ? (
        <p className="note">
          <Icon name="info" />
          {translate('figures.layer.about')}
        </p>
      ) : null}
      {faults.length === 0 ? null : (
        <p className="note">
          <Icon name="warning" />
          {translate('figures.explain.faults', {
            day: borders,
            units: faults.map(({ fullName }) => fullName).join(', '),
          })}
        </p>
      )}
      {toldState(figure) === 'NOT_BEGUN' ? (
        <p className="note">
          <Icon name="info" />
          <span>
            {translate('figures.notBegun.one', { day: format.date(ground.asOf) })}{' '}
            <ScopedLink to={figuresPath(figure, { ...ground, borders: ground.asOf })}>
              {translate('figures.notBegun.see', { day: format.date(ground.asOf) })}
            </ScopedLink>
          </span>
        </p>
      ) : null}
      {isMapKnown ? null : (
        <p className="note">
          <Icon name="warning" />
          {translate('figures.mapUnknown', { day: borders })}
        </p>
      )}
      {units.reported < units.expected ? <p>{translate('figures.explain.onlyReported')}</p> : null}
      {isCount ? (
        <p className="muted">
          {translate('figures.explain.countedOn', {
            day: format.date(newest),
            expected: format.number(units.expected),
          })}
        </p>
      ) : (
        <p className="muted">
          {translate('figures.explain.cells', {
            reported: format.number(cells.reported),
            expected: format.number(cells.expected),
          })}
          {notApplicable === 0
            ? null
            : ` ${translate('figures.explain.notApplicable', { count: format.number(notApplicable) })}`}
          {inherited ? ` ${translate('figures.explain.hasInherited')}` : null}
          {oldest === null || newest === null
            ? null
            : ` ${translate('figures.explain.age', {
                oldest: format.date(oldest),
                newest: format.date(newest),
              })}`}
        </p>
      )}
    </div>
  );
}
