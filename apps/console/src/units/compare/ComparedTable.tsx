import type { CompareMapsData, ComparedUnitFields } from '@phoihop/client/units';
import type { IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { useFormat } from '../../format/use-format.ts';
import { Icon } from '../../layout/Icon.tsx';
import type { IconName } from '../../layout/icon-paths.ts';
import type { ToneName } from '../../theme/tokens.ts';
import { datedUnitPath } from '../unit-path.ts';

type Compared = CompareMapsData['compareMaps']['nodes'][number];

interface ComparedTableProps {
  readonly compared: readonly Compared[];
  readonly total: number;
  readonly days: { readonly from: IsoDate; readonly to: IsoDate };
}

/** Units of two maps, a line each: as it was, what became of it, as it is. */
export function ComparedTable({ compared, total, days }: ComparedTableProps) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <table className="as-cards compared">
      <caption>
        <output>{translate('units.total', { count: format.number(total) })}</output>
      </caption>
      <thead>
        <tr>
          <th scope="col">{translate('units.compare.on', { day: format.date(days.from) })}</th>
          <th scope="col">{translate('units.compare.fateLabel')}</th>
          <th scope="col">{translate('units.compare.on', { day: format.date(days.to) })}</th>
        </tr>
      </thead>
      <tbody>
        {compared.map((one) => (
          <ComparedRow key={one.before?.id ?? one.after?.id} compared={one} days={days} />
        ))}
      </tbody>
    </table>
  );
}

interface ComparedRowProps extends Pick<ComparedTableProps, 'days'> {
  readonly compared: Compared;
}

function ComparedRow({ compared, days }: ComparedRowProps) {
  const translate = useTranslate();
  const { before, after, predecessors, successors } = compared;
  return (
    <tr>
      <th scope="row">
        {before === null ? (
          <Shares
            shares={predecessors}
            day={days.from}
            none={translate('units.compare.fromNothing')}
          />
        ) : (
          <Named unit={before} day={days.from} />
        )}
      </th>
      <td>
        <Fate compared={compared} />
      </td>
      <td>
        {after === null ? (
          <Shares shares={successors} day={days.to} none={translate('units.compare.intoNothing')} />
        ) : (
          <Named unit={after} day={days.to} />
        )}
      </td>
    </tr>
  );
}

interface NamedProps {
  readonly unit: ComparedUnitFields;
  readonly day: IsoDate;
}

function Named({ unit: { fullName, code, parent }, day }: NamedProps) {
  const translate = useTranslate();
  return (
    <>
      <Link to={datedUnitPath(code, day)}>{fullName}</Link>{' '}
      <small className="muted">
        {translate('units.code', { code })}
        {parent === null ? '' : ` · ${parent.fullName}`}
      </small>
    </>
  );
}

interface SharesProps {
  readonly shares: Compared['successors'];
  readonly day: IsoDate;
  readonly none: string;
}

/** The units that one came of or that came of it, with what part went along where not the whole did. */
function Shares({ shares, day, none }: SharesProps) {
  const format = useFormat();
  if (shares.length === 0) return <span className="muted">{none}</span>;
  return (
    <ul className="compare-shares">
      {shares.map(({ unit, share }) => (
        <li key={unit.id}>
          <Link to={datedUnitPath(unit.code, day)}>{unit.fullName}</Link>{' '}
          <small className="muted">
            {unit.code}
            {share === '1' ? '' : ` · ${format.number(share)}`}
          </small>
        </li>
      ))}
    </ul>
  );
}

interface Look {
  readonly tone: ToneName;
  readonly icon: IconName;
}

const looks: Readonly<Record<'kept' | 'changed' | 'ended' | 'new', Look>> = {
  kept: { tone: 'grey', icon: 'tick' },
  changed: { tone: 'blue', icon: 'pencil' },
  ended: { tone: 'slate', icon: 'right' },
  new: { tone: 'green', icon: 'split' },
};

/** What became of a unit: tone, icon and word together. */
function Fate({ compared: { type, differences } }: { readonly compared: Compared }) {
  const translate = useTranslate();
  const fate =
    type === 'ENDED'
      ? 'ended'
      : type === 'NEW'
        ? 'new'
        : differences.length > 0
          ? 'changed'
          : 'kept';
  const { tone, icon } = looks[fate];
  return (
    <span className={`chip tone-${tone}`}>
      <Icon name={icon} />
      {fate === 'changed'
        ? differences.map((each) => translate(`units.compare.difference.${each}`)).join(', ')
        : translate(`units.compare.fate.${fate}`)}
    </span>
  );
}
