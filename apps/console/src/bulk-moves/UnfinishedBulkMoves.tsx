import { bulkMovesQuery } from '@phoihop/client/bulk-moves';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { bulkMovePath } from './bulk-move-path.ts';

/** What somebody began to do with many and has not ended: nothing of it is lost, it is gone on with. */
export function UnfinishedBulkMoves() {
  const translate = useTranslate();
  const format = useFormat();
  const [found] = useQuery({ query: bulkMovesQuery, requestPolicy: 'cache-and-network' });
  const bulkMoves = found.data?.bulkMoves ?? [];
  if (bulkMoves.length === 0) return null;
  return (
    <Card title={translate('bulkMoves.unfinished')}>
      <ul className="bulk-items">
        {bulkMoves.map(({ id, move, waiting, total, programme, createdAt }) => (
          <li key={id}>
            <ScopedLink to={bulkMovePath(id)}>
              {translate(`bulkMoves.titleOf.${move}`)} {programme?.code}
            </ScopedLink>{' '}
            <span className="muted">
              {translate('bulkMoves.left', {
                waiting: format.number(waiting),
                total: format.number(total),
                at: format.moment(createdAt),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
