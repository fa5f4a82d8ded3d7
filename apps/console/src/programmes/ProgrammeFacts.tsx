import type { ProgrammePageData } from '@phoihop/client/programmes';
import { unitLevels } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';

interface ProgrammeFactsProps {
  readonly programme: NonNullable<ProgrammePageData['programme']>;
}

export function ProgrammeFacts({ programme }: ProgrammeFactsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { foundingDocument, startsOn, endsOn, parties, expectedKinds, deadlines } = programme;
  const levels = unitLevels.filter((level) => parties.some((party) => party.level === level));
  return (
    <Card>
      <dl className="facts programme-facts">
        <dt>{translate('programmes.column.term')}</dt>
        <dd>
          {endsOn === null
            ? translate('programmes.since', { day: format.date(startsOn) })
            : `${format.date(startsOn)} – ${format.lastDay(endsOn)}`}
        </dd>
        {foundingDocument === null ? null : (
          <>
            <dt>{translate('programmes.founding')}</dt>
            <dd>
              <ScopedLink to={`/documents/${encodeURIComponent(foundingDocument.key)}/show`}>
                {foundingDocument.number}
              </ScopedLink>{' '}
              {foundingDocument.issuedOn === null
                ? null
                : translate('programmes.dated', { day: format.date(foundingDocument.issuedOn) })}
            </dd>
          </>
        )}
        <dt>{translate('programmes.column.kinds')}</dt>
        <dd>{expectedKinds.map((kind) => translate(`units.kind.${kind}`)).join(', ')}</dd>
        <dt>{translate('programmes.parties')}</dt>
        <dd>
          {levels.map((level) => (
            <div key={level}>
              {translate(`units.level.${level}`)}:{' '}
              {parties
                .filter((party) => party.level === level)
                .map(({ kind }) => translate(`signings.organisation.${kind}`))
                .join(', ')}
            </div>
          ))}
        </dd>
        {deadlines.length === 0 ? null : (
          <>
            <dt>{translate('programmes.deadlines')}</dt>
            <dd>
              {deadlines.map(({ level, dueOn }) => (
                <div key={level}>
                  {translate(`units.level.${level}`)}:{' '}
                  {translate('programmes.dueOn', { day: format.date(dueOn) })}
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
    </Card>
  );
}
