import type { inbox as vi } from '../vi/inbox.ts';

export const inbox: typeof vi = {
  title: 'Waiting for me',
  count: '%{count} things',
  things: 'things',
  none: 'Nothing waits for this account.',
  all: 'See all %{count}',
  since: 'since %{at}',
  submitted: 'submission %{count}, %{at}',
  task: {
    PLANNED: '%{unit}: signing planned, drafting may begin',
    DRAFTING: '%{unit}: signing being drafted, to be submitted',
    SUBMITTED: '%{unit}: signing awaits approval',
    RETURNED: '%{unit}: signing returned, to be mended',
    APPROVED: '%{unit}: signing approved, to be signed',
  },
};
