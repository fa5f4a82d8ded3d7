import type { TouchedFields, TouchedKind, TouchedState } from '@phoihop/client/reorganisations';
import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useFormat } from '../../format/use-format.ts';
import { Icon } from '../../layout/Icon.tsx';
import { groupTouched, type TouchedGroup, type TouchedWay } from './group-touched.ts';
import { touchedPath } from './touched-path.ts';

interface TouchedGroupsProps {
  readonly touched: readonly TouchedFields[];
  readonly effectiveOn: IsoDate;
}

/** Every thing that is touched: first how many of each sort and what becomes of them, then each of them. */
export function TouchedGroups({ touched, effectiveOn }: TouchedGroupsProps) {
  const translate = useTranslate();
  const groups = groupTouched(touched);
  if (groups.length === 0) {
    return <p className="muted">{translate('reorganisations.touched.nothing')}</p>;
  }
  return groups.map((group) => <Group key={group.kind} group={group} effectiveOn={effectiveOn} />);
}

interface GroupProps extends Pick<TouchedGroupsProps, 'effectiveOn'> {
  readonly group: TouchedGroup;
}

function Group({ group: { kind, rows, ways }, effectiveOn }: GroupProps) {
  const translate = useTranslate();
  const format = useFormat();
  const becomes = useBecoming();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="touched-group"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Icon name={isOpen ? 'down' : 'right'} />
        <span className="touched-count">
          <b>{format.number(rows.length)}</b> {translate(`reorganisations.touched.${kind}`)}
        </span>
        <span className="touched-ways">
          {ways.map((way) => (
            <span key={`${way.before} ${way.after}`}>
              <b>{format.number(way.count)}</b> {becomes(kind, way)}
            </span>
          ))}
        </span>
      </summary>
      {isOpen ? <Rows rows={rows} effectiveOn={effectiveOn} /> : null}
    </details>
  );
}

interface RowsProps extends Pick<TouchedGroupsProps, 'effectiveOn'> {
  readonly rows: readonly TouchedFields[];
}

function Rows({ rows, effectiveOn }: RowsProps) {
  const translate = useTranslate();
  const word = (state: TouchedState | null) =>
    state === null ? '–' : translate(`reorganisations.touchedState.${state}`);
  return (
    <table className="as-cards">
      <thead>
        <tr>
          {(['unit', 'before', 'after'] as const).map((column) => (
            <th key={column} scope="col">
              {translate(`reorganisations.changes.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { unit, before, after, subjectId } = row;
          const path = touchedPath(row, addDays(effectiveOn, -1));
          const name = `${unit.fullName} (${unit.code})`;
          return (
            <tr key={`${unit.key} ${unit.code} ${subjectId} ${before} ${after}`}>
              <th scope="row">{path === null ? name : <Link to={path}>{name}</Link>}</th>
              <td data-label={translate('reorganisations.changes.before')}>{word(before)}</td>
              <td data-label={translate('reorganisations.changes.after')}>{word(after)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What becomes of a thing: `đang hiệu lực → cần ký lại`. */
function useBecoming() {
  const translate = useTranslate();
  const word = (state: TouchedState) =>
    translate(`reorganisations.touchedState.${state}`).toLowerCase();
  return (kind: TouchedKind, { before, after }: TouchedWay) => {
    if (kind === 'GRANT' && before === null && after !== null) {
      return translate('reorganisations.touched.newGrant', { role: word(after) });
    }
    // That a unit was on the map says nothing of what becomes of it.
    const from = before === null || before === 'ON_MAP' ? null : word(before);
    const to = after === null ? null : word(after);
    return [from, to].filter((text) => text !== null).join(' → ');
  };
}
