import type { inbox as vi } from '../vi/inbox.ts';

export const inbox: typeof vi = {
  title: 'Waiting for me',
  count: '%{count} things',
  things: 'things',
  none: 'Nothing waits for this account.',
  noSigning: 'No signing waits for this account.',
  all: 'See all %{count}',
  since: 'since %{at}',
  submitted: 'submission %{count}, %{at}',
  signings: 'Signings',
  reports: 'Reports',
  tasks: 'Tasks',
  moreTasks: 'and %{count} more task |||| and %{count} more tasks',
  recognitions: 'Recognitions',
  toJudge:
    '%{count} recognition of a former unit awaits reassessment |||| %{count} recognitions of former units await reassessment',
  task: {
    PLANNED: '%{unit}: signing planned, drafting may begin',
    DRAFTING: '%{unit}: signing being drafted, to be submitted',
    SUBMITTED: '%{unit}: signing awaits approval',
    RETURNED: '%{unit}: signing returned, to be mended',
    APPROVED: '%{unit}: signing approved, to be signed',
  },
};
