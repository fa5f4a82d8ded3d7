import type { TargetFields } from '@phoihop/client/recognitions';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Bar } from '../layout/Bar.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { TargetFraction } from './TargetFraction.tsx';
import { standardPath } from './standard-path.ts';
import { useName } from './use-name.ts';

interface TargetLineProps {
  readonly target: TargetFields;
  /** Whether the row says for which standard it is. */
  readonly isNamed: boolean;
  readonly onEdit?: () => void;
}

const looks = {
  reached: { tone: 'green', icon: 'tick' },
  exceeded: { tone: 'red', icon: 'warning' },
  overdue: { tone: 'red', icon: 'clock' },
  running: { tone: 'grey', icon: 'ring' },
} as const;

/** Where it stands, in one word: what has gone beyond what it was to stay within says so before it is late. */
function wordOf({ isReached, isExceeded, isOverdue }: TargetFields['progress']) {
  if (isReached) return 'reached';
  if (isExceeded) return 'exceeded';
  return isOverdue ? 'overdue' : 'running';
}

/** One target: what it has come to, of how many, by when. */
export function TargetLine({ target, isNamed, onEdit }: TargetLineProps) {
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useName();
  const { unit, standard, indicator, value, direction, dueOn, source, progress } = target;
  const of = standard ?? indicator;
  const word = wordOf(progress);
  const { tone, icon } = looks[word];
  return (
    <tr>
      <th scope="row">
        <ScopedLink to={`/units/${unit.code}/show`}>{unit.fullName}</ScopedLink>
      </th>
      {isNamed ? (
        <td className="wraps">
          {standard ? (
            <ScopedLink to={standardPath(standard.key)}>{nameOf(standard)}</ScopedLink>
          ) : (
            of && nameOf(of)
          )}
        </td>
      ) : null}
      <TargetFraction target={target} />
      <td className="share">
        {direction === 'AT_MOST' ? null : (
          <Bar part={Math.min(Number(progress.value ?? 0), Number(value))} whole={Number(value)} />
        )}
        {progress.percentage === null ? null : (
          <small>{format.percent(Number(progress.percentage), 100)}</small>
        )}
      </td>
      <td>{format.date(dueOn)}</td>
      <td>
        <span className={`chip tone-${tone}`}>
          <Icon name={icon} />
          {translate(`standards.targets.state.${word}`)}
        </span>
      </td>
      <td className="wraps">
        {source}
        {onEdit && target.editRefusal === null ? (
          <button type="button" className="link no-print" onClick={onEdit}>
            {translate('standards.targets.edit')}
          </button>
        ) : null}
      </td>
    </tr>
  );
}
