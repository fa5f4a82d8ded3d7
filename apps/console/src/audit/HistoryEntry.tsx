import type { AuditEntryFields } from '@phoihop/client/audit';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { signingPath } from '../signings/signing-path.ts';
import { Difference } from './Difference.tsx';
import { entryLook } from './entry-look.ts';
import { useActorName } from './use-actor-name.ts';

// In the entry’s own words, or of no meaning to who reads.
const toldElsewhere = [
  'state',
  'reason',
  'password',
  'version',
  'secret',
  'backup_codes',
  'inNameOf',
  'submittedForId',
  'basisId',
  'supersedesId',
  'supersededById',
];

// Which act it is stands on the page of the act.
const onAct = ['number', 'effectiveOn'];

// What a version holds stands on the page of its report.
const onReport = ['number', 'sections', 'sheets', 'comments', 'acknowledged'];

interface HistoryEntryProps {
  readonly entry: AuditEntryFields;
  /** The id of the thing whose history it is: what was done to that very thing need not name it. */
  readonly subject: string;
}

/** One deed: what, to what, who, when, and why in their own words. */
export function HistoryEntry({ entry, subject }: HistoryEntryProps) {
  const translate = useTranslate();
  const format = useFormat();
  const actorName = useActorName();
  const { action, from, to, reason, signing } = entry;
  const { tone, icon } = entryLook(entry);
  // What a report or a task became, its move says by itself.
  const isOfReview = action.startsWith('report.') || action.startsWith('task.');
  const isMoveOfAct = action.startsWith('reorganisation.') && action !== 'reorganisation.EDIT';
  const told = isOfReview ? onReport : isMoveOfAct ? onAct : [];
  const isMove = from !== null && to !== null && from !== to && !isOfReview;
  return (
    <li>
      <span className={`mark tone-${tone}`} aria-hidden="true">
        <Icon name={icon} />
      </span>
      <div>
        <b>{translate(`audit.action.${action.replace('.', '_')}`, { _: action })}</b>
        {signing === null || signing.id === subject ? null : (
          <ScopedLink className="to" to={signingPath(signing.id)}>
            {signing.title}
          </ScopedLink>
        )}
        <small>
          {actorName(entry.actorName)} · {format.moment(entry.at)}
          {entry.inNameOf === null
            ? null
            : ` · ${translate('me.grants.of', { name: entry.inNameOf })}`}
          {entry.isOnBehalf ? ` · ${translate('audit.onBehalf')}` : null}
        </small>
        {isMove ? (
          <small>
            {translate('audit.moved', {
              from: translate(`state.${from}`),
              to: translate(`state.${to}`),
            })}
          </small>
        ) : null}
        {reason === null ? null : <p>“{reason}”</p>}
        <Difference entry={entry} without={[...toldElsewhere, ...told]} isOpen />
      </div>
    </li>
  );
}
