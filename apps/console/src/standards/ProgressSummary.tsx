import type { StandardPageData } from '@phoihop/client/recognitions';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Bar } from '../layout/Bar.tsx';
import { AwaitingNote } from './AwaitingNote.tsx';
import { PublishedBeside } from './PublishedBeside.tsx';
import { useName } from './use-name.ts';

/** A standard as its page reads it. */
export type ShownStandard = NonNullable<StandardPageData['standard']>;

/** Achieved of applicable in figures and drawn, how many are left, and what a source printed. */
export function ProgressSummary({ standard }: { readonly standard: ShownStandard }) {
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useName();
  const { achieved, applicable, awaiting, published } = standard.progress;
  const kinds = standard.kinds.map((kind) => translate(`units.kind.${kind}`)).join(', ');
  return (
    <div className="card standard-summary">
      <div>
        <p className="key-number">
          <b>{format.number(achieved)}</b>/{format.number(applicable)}{' '}
          <small>{translate('standards.meet')}</small>
        </p>
        <Bar part={achieved} whole={applicable} />
        <small>
          {translate('standards.left', { count: format.number(applicable - achieved) })}
          {' · '}
          {format.percent(achieved, applicable)}
        </small>
        <AwaitingNote count={awaiting} />
      </div>
      <dl>
        <dt>{translate('standards.appliesTo')}</dt>
        <dd>{kinds}</dd>
        <dt>{translate('standards.published.title')}</dt>
        <dd>
          <PublishedBeside comparison={published} />
        </dd>
        {standard.implies === null ? null : (
          <>
            <dt>{translate('standards.below')}</dt>
            <dd>{nameOf(standard.implies)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
