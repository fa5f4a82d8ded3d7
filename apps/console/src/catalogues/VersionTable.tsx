import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import './catalogues.css';

/** One thing that is written about a definition, as it read in each of its versions. */
interface VersionLine {
  readonly label: string;
  /** In the order of the versions. */
  readonly texts: readonly string[];
}

interface VersionTableProps {
  /** The first in front. */
  readonly versions: readonly { readonly version: number; readonly recordedAt: string }[];
  readonly lines: readonly VersionLine[];
}

/** All versions side by side, the one that stands in front; what a version changed is marked, and said in words. */
export function VersionTable({ versions, lines }: VersionTableProps) {
  const translate = useTranslate();
  const format = useFormat();
  const columns = versions.map((each, index) => ({ ...each, index })).toReversed();
  const isChanged = ({ texts }: VersionLine, index: number) =>
    index > 0 && texts[index] !== texts[index - 1];
  const changesOf = (index: number) =>
    lines.filter((line) => isChanged(line, index)).map(({ label }) => label);
  return (
    <Card
      title={translate('catalogues.versions.title')}
      aside={translate('catalogues.versions.count', { smart_count: versions.length })}
      className="versions"
    >
      <section
        className="scroll-x"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
        tabIndex={0}
        aria-label={translate('catalogues.versions.title')}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{translate('catalogues.versions.item')}</th>
              {columns.map(({ version, recordedAt, index }) => (
                <th key={version} scope="col">
                  <span className="version-head">
                    {translate('catalogues.version', { version })}
                    {index === versions.length - 1 ? (
                      <span className="chip tone-green">
                        {translate('catalogues.versions.stands')}
                      </span>
                    ) : null}
                  </span>
                  <small>
                    {translate('catalogues.versions.since', { at: format.moment(recordedAt) })}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.label}>
                <th scope="row">{line.label}</th>
                {columns.map(({ version, index }) => (
                  <td key={version}>
                    {isChanged(line, index) ? (
                      <ins>{line.texts[index] || '–'}</ins>
                    ) : (
                      line.texts[index] || '–'
                    )}
                  </td>
                ))}
              </tr>
            ))}
            <tr className="changes">
              <th scope="row">{translate('catalogues.versions.changes')}</th>
              {columns.map(({ version, index }) => (
                <td key={version}>
                  {index === 0
                    ? translate('catalogues.versions.first')
                    : changesOf(index).join(', ') || translate('catalogues.versions.nothing')}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </Card>
  );
}
