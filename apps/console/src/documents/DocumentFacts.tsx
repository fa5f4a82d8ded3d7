import type { DocumentPageData } from '@phoihop/client/documents';
import { useLocale, useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { signingPath } from '../signings/signing-path.ts';

interface DocumentFactsProps {
  readonly document: NonNullable<DocumentPageData['document']>;
}

export function DocumentFacts({ document }: DocumentFactsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const isEnglish = useLocale() === 'en';
  const { issuedOn, effectiveFrom, effectiveTo, remark, source, signings } = document;
  return (
    <>
      <Card title={translate('documents.facts')}>
        <dl className="facts">
          <dt>{translate('documents.column.issuer')}</dt>
          <dd>{isEnglish ? document.issuerEn : document.issuerVi}</dd>
          <dt>{translate('documents.column.issuedOn')}</dt>
          <dd>{issuedOn === null ? translate('documents.noDay') : format.date(issuedOn)}</dd>
          {effectiveFrom === null ? null : (
            <>
              <dt>{translate('documents.effect')}</dt>
              <dd>
                {format.date(effectiveFrom)}
                {effectiveTo === null ? null : ` – ${format.lastDay(effectiveTo)}`}
              </dd>
            </>
          )}
          <dt>{translate('documents.column.level')}</dt>
          <dd>{translate(`units.level.${document.level}`)}</dd>
          {remark === null ? null : (
            <>
              <dt>{translate('documents.remark')}</dt>
              <dd>{remark}</dd>
            </>
          )}
          <dt>{translate('documents.source')}</dt>
          <dd>{source}</dd>
        </dl>
      </Card>
      {signings.length === 0 ? null : (
        <Card title={translate('documents.signings')}>
          <ul className="document-signings">
            {signings.map((signing) => (
              <li key={signing.id}>
                <ScopedLink to={signingPath(signing.id)}>{signing.title}</ScopedLink>{' '}
                <StateChip state={signing.state} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
