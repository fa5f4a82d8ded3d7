import type { tasks as vi } from '../vi/tasks.ts';

export const tasks: typeof vi = {
  title: 'Tasks',
  mine: 'Only tasks of my unit',
  empty:
    'There are no tasks in the scope looked at. Tasks are handed out from what a review concluded.',
  none: 'None.',
  more: 'and %{count} more',
  late: '%{count} late',
  due: 'Due %{day}',
  doneOn: 'Done %{day} (due %{due})',
  daysLate: '%{smart_count} day late |||| %{smart_count} days late',
  evidence: 'What was done, and the document that shows it',
  reason: 'Reason',
  state: { OPEN: 'To be done', DONE: 'Done', CANCELLED: 'Cancelled' },
  move: { COMPLETE: 'Report as done', CANCEL: 'Cancel', REOPEN: 'Reopen' },
  about: {
    COMPLETE: 'Say what was done; the task then counts as done.',
    CANCEL: 'The task need not be done any more; the unit reads why.',
    REOPEN: 'The task is to be done again; the unit reads why.',
  },
  moved: {
    COMPLETE: 'The task is reported as done.',
    CANCEL: 'The task has been cancelled.',
    REOPEN: 'The task is open again.',
  },
  create: {
    action: 'Hand out a task',
    title: 'Hand out a task',
    cycle: 'Concluded by the review',
    what: 'What is to be done',
    dueOn: 'By when',
    noReviews: 'No review has been opened yet; tasks are handed out from what one concluded.',
    dueHint: 'Not before today’s business date.',
    noSuch: 'No task can be handed out from the review that was named. Choose another one.',
    left: 'Without %{count} earlier review: open it and hand out the task there. |||| Without %{count} earlier reviews: open one and hand out the task there.',
    cycleFirst: 'Choose the review first.',
    dueFirst: 'Choose by when before handing it out.',
    submit: 'Hand out',
    done: 'The task has been handed out.',
  },
};
