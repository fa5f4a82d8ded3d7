export {
  decideTask,
  decideTaskMove,
  decideTaskMoveOpen,
  decideTaskOpen,
  evidenceMax,
  isTaskLate,
  taskLateBy,
  taskMoveNames,
  taskMoves,
  taskStates,
  taskTextMax,
  taskYearsMax,
} from './task.ts';
export type {
  AskedTask,
  DueTask,
  TaskActor,
  TaskCommand,
  TaskFacts,
  TaskMove,
  TaskState,
} from './task.ts';
