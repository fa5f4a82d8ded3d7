import { useTranslate } from 'ra-core';
import { usePeriod } from '../dashboard/use-period.ts';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useName } from '../standards/use-name.ts';
import { periodTextOf } from './cycle-form.ts';
import { templatePath } from '../review-templates/template-path.ts';
import type { ShownCycle } from './use-cycle.ts';

/** Of what, for which days and by when. */
export function CycleFacts({ cycle }: { readonly cycle: ShownCycle }) {
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useName();
  const periodOf = usePeriod();
  const { programme, unit, kind, firstDay, lastDay, cutOffOn, openedOn, template } = cycle;
  const label = (name: string) => translate(`reviews.facts.${name}`);
  const { period } = periodTextOf(cycle.period);
  return (
    <Card title={label('title')}>
      <dl className="facts">
        <dt>{label('kind')}</dt>
        <dd>{translate(`reviews.kind.${kind}`)}</dd>
        <dt>{label('programme')}</dt>
        <dd>
          {programme.code} <small className="muted">{nameOf(programme)}</small>
        </dd>
        <dt>{label('unit')}</dt>
        <dd>
          <ScopedLink to={`/units/${unit.code}/show`}>{unit.fullName}</ScopedLink>
        </dd>
        <dt>{label('period')}</dt>
        <dd>{periodOf(period || cycle.period)}</dd>
        <dt>{label('window')}</dt>
        <dd>
          {translate('reviews.window', { from: format.date(firstDay), to: format.date(lastDay) })}
        </dd>
        <dt>{label('cutOff')}</dt>
        <dd>{format.date(cutOffOn)}</dd>
        <dt>{label('template')}</dt>
        <dd>
          <ScopedLink to={templatePath(template.key)}>{nameOf(template)}</ScopedLink>{' '}
          <small className="muted">
            {translate('reviews.facts.templateVersion', { version: cycle.templateVersion })}
          </small>
        </dd>
        <dt>{label('deadlines')}</dt>
        <dd>
          {cycle.deadlines.map(({ level, workingDays }) => (
            <div key={level}>
              {translate('reviews.facts.after', {
                level: translate(`units.level.${level}`),
                smart_count: workingDays,
              })}
            </div>
          ))}
        </dd>
        {openedOn === null ? null : (
          <>
            <dt>{label('opened')}</dt>
            <dd>{format.date(openedOn)}</dd>
          </>
        )}
        {cycle.reason === null ? null : (
          <>
            <dt>{label('reason')}</dt>
            <dd>{cycle.reason}</dd>
          </>
        )}
      </dl>
    </Card>
  );
}
