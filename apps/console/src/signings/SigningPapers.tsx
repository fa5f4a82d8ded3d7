import { useTranslate } from 'ra-core';
import { Card } from '../layout/Card.tsx';
import { Icon } from '../layout/Icon.tsx';
import { useDatedPath } from '../scope/use-dated-path.ts';
import type { ShownSigning } from './shown-signing.ts';

const papers = ['agreement', 'minutes'] as const;

/** The papers that the service writes of a signing. */
export function SigningPapers({ signing }: { readonly signing: Pick<ShownSigning, 'id'> }) {
  const translate = useTranslate();
  const dated = useDatedPath();
  return (
    <Card title={translate('papers.title')}>
      <div className="open-moves">
        {papers.map((paper) => (
          <a
            key={paper}
            className="btn"
            href={dated(`/files/papers/signings/${encodeURIComponent(signing.id)}/${paper}.docx`)}
            download
          >
            <Icon name="document" />
            {translate(`papers.${paper}`)}
          </a>
        ))}
      </div>
    </Card>
  );
}
