import type { TaskMove as Move, TaskState as State } from '@phoihop/domain/tasks';
import { builder } from '../builder.ts';
import { describedBy } from '../described-by.ts';

export const TaskState = builder.enumType('TaskState', {
  description: 'Where a task stands.',
  values: describedBy<State>({
    OPEN: 'Still to be done.',
    DONE: 'Done; something shows it.',
    CANCELLED: 'Called off, with a reason.',
  }),
});

export const TaskMove = builder.enumType('TaskMove', {
  description: 'A move of a task.',
  values: describedBy<Move>({
    COMPLETE: 'It is done, and this shows it.',
    CANCEL: 'It is called off, with a reason.',
    REOPEN: 'It is to be done after all, with a reason.',
  }),
});
