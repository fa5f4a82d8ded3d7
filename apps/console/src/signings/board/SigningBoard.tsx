import { signingBoardQuery } from '@phoihop/client/signings';
import type { SigningState } from '@phoihop/domain/signings';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Awaited } from '../../layout/Awaited.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { useScope } from '../../scope/use-scope.ts';
import { useSigningParams } from '../use-signing-params.ts';
import { useRememberedList } from '../use-remembered-list.ts';
import { BoardColumn } from './BoardColumn.tsx';
import { columnsOf, type Columns } from './columns.ts';
import { EndedStrip } from './EndedStrip.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import './board.css';

const cardsInColumn = 10;

/** The signings by state; moves need their reasons and are made on a signing's own page, not by dragging. */
export function SigningBoard() {
  const { unitCode, asOf } = useScope();
  const { filter } = useSigningParams();
  const [{ data, error }, askAgain] = useQuery({
    query: signingBoardQuery,
    variables: {
      programme: filter.programme ?? null,
      under: filter.under ?? unitCode,
      state: filter.state ? [...filter.state] : null,
      search: filter.search ?? null,
      asOf,
      first: cardsInColumn,
    },
    // Others act meanwhile.
    requestPolicy: 'cache-and-network',
  });
  return (
    <Awaited
      thing={error ? undefined : data?.signingsByState}
      error={error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
      rows={6}
      height={56}
    >
      {(groups) => <BoardColumns columns={columnsOf(groups)} />}
    </Awaited>
  );
}

function BoardColumns({ columns: { onTheWay, ended, total } }: { readonly columns: Columns }) {
  const translate = useTranslate();
  const { filter, showAll, setFilter } = useSigningParams();
  const [isEndedOpen, setEndedOpen] = useState(false);
  const board = useBoardKeys();
  useRememberedList([...onTheWay, ...ended].flatMap(({ signings }) => signings));
  const isFiltered = Object.keys(filter).length > 0;
  const clear = (
    <button type="button" className="btn" onClick={() => setFilter({})}>
      {translate('frame.list.clear')}
    </button>
  );
  if (total === 0) {
    return (
      <EmptyState
        message={translate(`signings.empty.${isFiltered ? 'filtered' : 'none'}`)}
        action={isFiltered ? clear : undefined}
      />
    );
  }
  const all = (state: SigningState) => showAll({ ...filter, state: [state] });
  return (
    <>
      <section ref={board} className="board" aria-label={translate('signingList.board.label')}>
        {onTheWay.map((group) => (
          <BoardColumn key={group.state} group={group} onAll={() => all(group.state)} />
        ))}
        {isEndedOpen
          ? ended.map((group) => (
              <BoardColumn key={group.state} group={group} onAll={() => all(group.state)} />
            ))
          : null}
      </section>
      <EndedStrip groups={ended} isOpen={isEndedOpen} onToggle={() => setEndedOpen(!isEndedOpen)} />
      <p className="hint wide-only no-print">{translate('signingList.board.keys')}</p>
    </>
  );
}
