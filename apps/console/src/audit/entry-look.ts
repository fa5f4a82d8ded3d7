import type { AuditEntryFields } from '@phoihop/client/audit';
import { type StateLook, stateLooks } from '../layout/state-looks.ts';

const ofNouns: Readonly<Record<string, StateLook>> = {
  account: { tone: 'blue', icon: 'people' },
  grant: { tone: 'green', icon: 'tick' },
  credential: { tone: 'violet', icon: 'lock' },
  token: { tone: 'violet', icon: 'scan' },
  delegation: { tone: 'green', icon: 'swap' },
  secondFactor: { tone: 'violet', icon: 'lock' },
  session: { tone: 'grey', icon: 'right' },
  data: { tone: 'slate', icon: 'download' },
  audit: { tone: 'slate', icon: 'document' },
};

/** How an entry is marked: a move by the state it led to, everything else by what it was done to. */
export function entryLook({ action, to }: Pick<AuditEntryFields, 'action' | 'to'>): StateLook {
  const [noun = '', verb] = action.split('.');
  if (verb === 'EDIT' || verb === 'CHANGE') return { tone: 'grey', icon: 'pencil' };
  if (verb === 'DELETE' || verb === 'REFUSE') return { tone: 'red', icon: 'cross' };
  if (to !== null) return stateLooks[to];
  return ofNouns[noun] ?? { tone: 'grey', icon: 'ring' };
}
