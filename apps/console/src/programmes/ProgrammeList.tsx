import { coveragesQuery, type ProgrammeFields } from '@phoihop/client/programmes';
import { ListBase, useLocale, useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Completeness } from '../layout/Completeness.tsx';
import { ListCard } from '../layout/ListCard.tsx';
import { Page } from '../layout/Page.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useScope } from '../scope/use-scope.ts';
import { programmePath } from './stages.ts';

const columns = ['code', 'name', 'term', 'kinds', 'coverage'] as const;

/** The programmes under which units sign. */
export function ProgrammeList() {
  const translate = useTranslate();
  return (
    <Page title={translate('programmes.title')}>
      <ListBase
        resource="programmes"
        perPage={50}
        exporter={false}
        storeKey={false}
        disableAuthentication
      >
        <ProgrammeTable />
      </ListBase>
    </Page>
  );
}

function ProgrammeTable() {
  const translate = useTranslate();
  const shareOf = useShares();
  return (
    <ListCard<ProgrammeFields> empty={translate('programmes.empty')}>
      {(programmes) => (
        <table className="as-cards">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {translate(`programmes.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {programmes.map((programme) => (
              <ProgrammeRow
                key={programme.id}
                programme={programme}
                share={shareOf.get(programme.code)}
              />
            ))}
          </tbody>
        </table>
      )}
    </ListCard>
  );
}

interface Share {
  readonly expected: number;
  readonly inForce: number;
}

interface ProgrammeRowProps {
  readonly programme: ProgrammeFields;
  /** None until it is known. */
  readonly share: Share | undefined;
}

function ProgrammeRow({ programme, share }: ProgrammeRowProps) {
  const translate = useTranslate();
  const format = useFormat();
  const isEnglish = useLocale() === 'en';
  const { code, nameVi, nameEn, startsOn, endsOn, expectedKinds } = programme;
  return (
    <tr>
      <th scope="row">
        <ScopedLink to={programmePath(code)}>{code}</ScopedLink>
      </th>
      <td>{isEnglish ? nameEn : nameVi}</td>
      <td>
        {endsOn === null
          ? translate('programmes.since', { day: format.date(startsOn) })
          : `${format.date(startsOn)} – ${format.lastDay(endsOn)}`}
      </td>
      <td>{expectedKinds.map((kind) => translate(`units.kind.${kind}`)).join(', ')}</td>
      <td>{share && <Completeness part={share.inForce} whole={share.expected} />}</td>
    </tr>
  );
}

/** Who has signed, for all programmes in one question: asked row by row, a list of twenty would ask twenty times. */
function useShares(): ReadonlyMap<string, Share> {
  const { unitCode, asOf } = useScope();
  const [found] = useQuery({
    query: coveragesQuery,
    requestPolicy: 'cache-and-network',
    variables: { under: unitCode || null, level: null, asOf, first: 100 },
  });
  const programmes = found.data?.programmes.nodes ?? [];
  return new Map(programmes.map(({ code, coverage }) => [code, coverage]));
}
