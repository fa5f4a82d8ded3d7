import { useTranslate } from 'ra-core';
import type { ShownReport } from '../shown-report.ts';
import { useFigureName } from '../figures/use-figure-name.ts';

interface AcknowledgedProps {
  readonly report: ShownReport;
  readonly isKnown: boolean;
  readonly onChange: (isKnown: boolean) => void;
}

const shownMax = 12;

/** The figures that are due and not told, by name: whoever submits says that he knows. */
export function Acknowledged({ report, isKnown, onChange }: AcknowledgedProps) {
  const translate = useTranslate();
  const nameOf = useFigureName(report);
  const { missingFigures } = report;
  const left = missingFigures.length - shownMax;
  return (
    <fieldset className="report-missing">
      <legend>{translate('reports.moves.missing', { count: missingFigures.length })}</legend>
      <ul>
        {missingFigures.slice(0, shownMax).map((key) => (
          <li key={key}>{nameOf(key)}</li>
        ))}
      </ul>
      {left > 0 ? <p className="hint">{translate('reports.moves.more', { count: left })}</p> : null}
      <label className="check">
        <input
          type="checkbox"
          checked={isKnown}
          onChange={({ target }) => onChange(target.checked)}
        />
        {translate('reports.moves.acknowledge')}
      </label>
    </fieldset>
  );
}

interface NamedGapsProps {
  readonly gaps: readonly ShownReport['children'][number][];
  readonly named: ReadonlySet<string>;
  readonly onChange: (named: ReadonlySet<string>) => void;
}

/** The units whose reports are missing or not accepted: each is named by whoever submits without it. */
export function NamedGaps({ gaps, named, onChange }: NamedGapsProps) {
  const translate = useTranslate();
  const toggle = (id: string) => {
    const next = new Set(named);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="report-missing">
      <legend>{translate('reports.moves.gaps', { count: gaps.length })}</legend>
      {gaps.length > 1 ? (
        <button
          type="button"
          className="link"
          onClick={() => onChange(new Set(gaps.map(({ unit }) => unit.id)))}
        >
          {translate('reports.moves.nameAll')}
        </button>
      ) : null}
      {gaps.map(({ unit, state }) => (
        <label key={unit.id} className="check">
          <input type="checkbox" checked={named.has(unit.id)} onChange={() => toggle(unit.id)} />
          <span>
            {unit.fullName} <small>{translate(`reportStanding.state.${state}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
