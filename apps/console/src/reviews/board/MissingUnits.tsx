import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Completeness } from '../../layout/Completeness.tsx';
import { Popup } from '../../layout/Popup.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { reportPath } from '../report-path.ts';
import { StandingNote } from '../StandingNote.tsx';
import type { OnBoard } from './board-rows.ts';

interface MissingUnitsProps {
  /** Those that were never submitted. */
  readonly missing: readonly OnBoard[];
  /** How many are expected. */
  readonly whole: number;
}

/** `⚠ 172/173`, and pressed, who is missing: each by name, with how late it is. */
export function MissingUnits({ missing, whole }: MissingUnitsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const part = <Completeness part={whole - missing.length} whole={whole} />;
  if (missing.length === 0) return part;
  const title = translate('reviews.summary.missingTitle', { count: format.number(missing.length) });
  return (
    <Popup
      className="link review-missing"
      title={title}
      label={
        <>
          {part}{' '}
          <span>
            {translate('reviews.summary.lacking', { count: format.number(missing.length) })}
          </span>
        </>
      }
    >
      {() => (
        <div className="missing-units">
          <h2>{title}</h2>
          <ul>
            {missing.map(({ report, isOver }) => (
              <li key={report.id}>
                <ScopedLink className="link" to={reportPath(report.id)}>
                  {report.unit.fullName}
                </ScopedLink>{' '}
                <span className="muted">{report.reportsTo?.fullName}</span>
                <small>
                  <StandingNote stands={report.standing} isOver={isOver} />
                </small>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Popup>
  );
}
