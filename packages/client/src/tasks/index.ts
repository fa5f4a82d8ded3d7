import { graphql } from '../generated/gql.ts';

export type {
  TaskBoardQuery as TaskBoardData,
  TaskFieldsFragment as TaskFields,
  TaskMove,
  TaskReviewFragment as TaskReview,
  TaskState,
} from '../generated/graphql.ts';

/** What a review concluded that a unit is to do, with what may be done about it. */
export const taskFields = graphql(`
  fragment TaskFields on Task {
    id
    what
    state
    dueOn
    doneOn
    evidence
    reason
    isLate
    daysLate
    version
    unit {
      ...UnitName
    }
    cycle {
      id
      title
    }
    moves {
      move
      isOpen
      isOnBehalf
    }
  }
`);

/** A review that tasks follow from, with why the viewer may hand out none. */
export const taskReview = graphql(`
  fragment TaskReview on ReviewCycle {
    id
    title
    taskRefusal {
      code
      message
    }
  }
`);

/** The reviews that tasks follow from, the latest in front; as many as a page has, since the viewer’s own may be far back. */
export const taskReviewsQuery = graphql(`
  query TaskReviews {
    reviewCycles(state: [OPEN, PUBLISHED], first: 1000) {
      totalCount
      nodes {
        ...TaskReview
      }
    }
  }
`);

/** The one review that tasks are to follow from, wherever it stands among the others. */
export const namedTaskReviewQuery = graphql(`
  query NamedTaskReview($id: ID!) {
    reviewCycle(id: $id) {
      ...TaskReview
    }
  }
`);

/** The tasks in scope by what became of them; the late ones of those that are open apart. */
export const taskBoardQuery = graphql(`
  query TaskBoard($under: String, $mine: Boolean, $asOf: Date, $first: Int) {
    open: tasks(under: $under, mine: $mine, asOf: $asOf, state: [OPEN], first: $first) {
      totalCount
      nodes {
        ...TaskFields
      }
    }
    late: tasks(under: $under, mine: $mine, asOf: $asOf, late: true, first: 1) {
      totalCount
    }
    done: tasks(under: $under, mine: $mine, asOf: $asOf, state: [DONE], first: $first) {
      totalCount
      nodes {
        ...TaskFields
      }
    }
    cancelled: tasks(under: $under, mine: $mine, asOf: $asOf, state: [CANCELLED], first: $first) {
      totalCount
      nodes {
        ...TaskFields
      }
    }
  }
`);

/** The tasks that wait for the viewer, the nearest day first. */
export const waitingTasksQuery = graphql(`
  query WaitingTasks($first: Int) {
    viewer {
      id
      waiting {
        tasksToDo
        tasks(first: $first) {
          id
          what
          dueOn
          isLate
          daysLate
          unit {
            ...UnitName
          }
        }
      }
    }
  }
`);

/** How much waits for the viewer, but for signings. */
export const waitingCountsQuery = graphql(`
  query WaitingCounts {
    viewer {
      id
      waiting {
        reportsToWrite
        reportsToDecide
        tasksToDo
        recognitionsToJudge
      }
    }
  }
`);

export const createTaskMutation = graphql(`
  mutation CreateTask($input: CreateTaskInput!) {
    createTask(input: $input) {
      __typename
      ... on Task {
        id
        what
      }
      ...RefusedFields
    }
  }
`);

export const moveTaskMutation = graphql(`
  mutation MoveTask($input: MoveTaskInput!) {
    moveTask(input: $input) {
      __typename
      ... on Task {
        id
        state
        version
      }
      ...RefusedFields
    }
  }
`);
