import type { TaskState } from '@phoihop/domain/tasks';
import type { StateLook } from '../layout/state-looks.ts';

/** How each state of a task looks; its word is in the dictionary under `tasks.state.<CODE>`. */
export const taskLooks: Readonly<Record<TaskState, StateLook>> = {
  OPEN: { tone: 'blue', icon: 'ring' },
  DONE: { tone: 'green', icon: 'tick' },
  CANCELLED: { tone: 'slate', icon: 'cross' },
};
