import type { PublicationFields } from '@phoihop/client/publications';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { CorrectedTable } from './CorrectedTable.tsx';
import { PublishedPapers } from './PublishedPapers.tsx';
import { SameBytes } from './SameBytes.tsx';

/** A report that is public, or an addendum to it: its number, when and by whom, its papers, what it corrects. */
export function PublicationCard({ publication }: { readonly publication: PublicationFields }) {
  const translate = useTranslate();
  const format = useFormat();
  const { id, number, symbol, publishedAt, publishedBy, corrected } = publication;
  const label = (name: string) => translate(`publications.facts.${name}`);
  return (
    <Card
      title={
        number === 0
          ? translate('publications.report')
          : translate('publications.addendum.title', { number })
      }
      className="publication"
    >
      <dl className="facts">
        <dt>{label('symbol')}</dt>
        <dd>{symbol ?? <span className="muted">{translate('publications.noSymbol')}</span>}</dd>
        <dt>{label('at')}</dt>
        <dd>{format.moment(publishedAt)}</dd>
        <dt>{label('by')}</dt>
        <dd>{publishedBy}</dd>
      </dl>
      <PublishedPapers publication={publication} />
      <SameBytes id={id} />
      {corrected.length === 0 ? null : (
        <CorrectedTable
          caption={translate('publications.cellCount', { smart_count: corrected.length })}
          corrected={corrected}
        />
      )}
    </Card>
  );
}
