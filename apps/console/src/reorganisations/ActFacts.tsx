import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { EffectiveDay } from './EffectiveDay.tsx';
import type { ShownAct } from './shown-act.ts';

/** The head of an act: what it is, since when it holds, and where that is taken from. */
export function ActFacts({ act }: { readonly act: ShownAct }) {
  const translate = useTranslate();
  const format = useFormat();
  const { basis, issuedOn, source, appliedAt, appliedBy } = act;
  return (
    <Card title={translate('reorganisations.facts.title')}>
      <dl className="facts">
        <dt>{translate('reorganisations.column.number')}</dt>
        <dd>{act.number}</dd>
        {basis === null ? null : (
          <>
            <dt>{translate('reorganisations.facts.basis')}</dt>
            <dd>{basis}</dd>
          </>
        )}
        <dt>{translate('reorganisations.column.issued')}</dt>
        <dd>{issuedOn === null ? translate('reorganisations.notKnown') : format.date(issuedOn)}</dd>
        <dt>{translate('reorganisations.column.effective')}</dt>
        <dd>
          <EffectiveDay act={act} />
        </dd>
        {appliedAt === null ? null : (
          <>
            <dt>{translate('reorganisations.facts.applied')}</dt>
            <dd>
              {format.moment(appliedAt)}
              {appliedBy === null ? null : `, ${appliedBy}`}
            </dd>
          </>
        )}
        <dt>{translate('reorganisations.facts.source')}</dt>
        <dd>{source}</dd>
      </dl>
    </Card>
  );
}
