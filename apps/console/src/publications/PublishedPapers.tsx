import type { PublicationFields } from '@phoihop/client/publications';
import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';
import { Digest } from './Digest.tsx';

/** Both papers of a publication: to be taken, and what their bytes are known by. */
export function PublishedPapers({ publication }: { readonly publication: PublicationFields }) {
  const translate = useTranslate();
  const { docxPath, xlsxPath, sha256Docx, sha256Xlsx } = publication;
  const papers = [
    { name: 'docx', path: docxPath, sha256: sha256Docx },
    { name: 'xlsx', path: xlsxPath, sha256: sha256Xlsx },
  ] as const;
  return (
    <ul className="papers">
      {papers.map(({ name, path, sha256 }) => (
        <li key={name}>
          <a className="btn no-print" href={path} download>
            <Icon name="download" />
            {translate(`publications.download.${name}`)}
          </a>
          <span>
            <small>
              {translate('publications.digest', { of: translate(`publications.paper.${name}`) })}
            </small>
            <Digest of={translate(`publications.paper.${name}`)} sha256={sha256} />
          </span>
        </li>
      ))}
    </ul>
  );
}
