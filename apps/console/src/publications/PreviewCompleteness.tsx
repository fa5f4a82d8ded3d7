import type { PublicationPreviewData } from '@phoihop/client/publications';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { Completeness } from '../layout/Completeness.tsx';

type Preview = Pick<
  PublicationPreviewData['publicationPreview'],
  'levels' | 'missing' | 'exempt' | 'taskCount'
>;
type Named = Preview['missing'][number];

/** Up to so many names stand open; more are behind a line that counts them. */
const openMax = 12;

/** How many have reported, level by level, and the names of those that have not. */
export function PreviewCompleteness({ preview }: { readonly preview: Preview }) {
  const translate = useTranslate();
  const { levels, missing, exempt, taskCount } = preview;
  return (
    <Card title={translate('publications.preview.reported')}>
      <dl className="facts level-facts">
        {levels.map(({ level, reports }) => (
          <div key={level}>
            <dt>{translate(`units.level.${level}`)}</dt>
            <dd>
              <Completeness part={reports.reported} whole={reports.expected} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{translate('publications.preview.tasks')}</dt>
          <dd>{taskCount}</dd>
        </div>
      </dl>
      {missing.length === 0 ? (
        <p className="hint">{translate('publications.preview.allReported')}</p>
      ) : (
        <Names kind="missing" units={missing} />
      )}
      {exempt.length === 0 ? null : <Names kind="exempt" units={exempt} />}
    </Card>
  );
}

interface NamesProps {
  readonly kind: 'missing' | 'exempt';
  readonly units: readonly Named[];
}

function Names({ kind, units }: NamesProps) {
  const translate = useTranslate();
  const format = useFormat();
  const count = units.length;
  return (
    <details className="named-units" open={count <= openMax}>
      <summary>
        <span className={kind === 'missing' ? 'partial' : undefined}>
          {translate(`publications.preview.${kind}`, {
            smart_count: count,
            count: format.number(count),
          })}
        </span>
      </summary>
      <ul>
        {units.map(({ code, fullName, under }) => (
          <li key={code}>
            {fullName}{' '}
            <small className="muted">{under === null ? code : `${code}, ${under}`}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
