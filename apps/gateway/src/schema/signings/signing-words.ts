import type {
  SigningMove as Move,
  SigningStage as Stage,
  SigningStanding as Standing,
  SigningState as State,
} from '@phoihop/domain/signings';
import { builder } from '../builder.ts';
import { describedBy } from '../described-by.ts';

export const SigningState = builder.enumType('SigningState', {
  description: 'How far a signing has got.',
  values: describedBy<State>({
    PLANNED: 'It is meant to be made.',
    DRAFTING: 'The unit is writing it.',
    SUBMITTED: 'It awaits the decision of the unit above.',
    RETURNED: 'It was sent back with a reason.',
    APPROVED: 'It may be signed as it was approved.',
    SIGNED: 'It is signed, and stays as it was signed.',
    SUPERSEDED: 'A later signing took its place.',
    TERMINATED: 'It was ended before its term.',
    CANCELLED: 'It was given up before it was signed.',
  }),
});

export const SigningMove = builder.enumType('SigningMove', {
  description: 'What may be done with a signing.',
  values: describedBy<Move>({
    DRAFT: 'The unit begins to write.',
    SUBMIT: 'The unit asks for a decision.',
    RETURN: 'The unit above sends it back, with a reason.',
    APPROVE: 'The unit above approves it as it stands.',
    SIGN: 'The unit signs what was approved.',
    CONFIRM: 'A second person of the unit above confirms a past signing that was entered.',
    TERMINATE: 'The unit above ends it before its term, with a reason and a day.',
    CANCEL: 'The unit or the unit above gives it up before it is signed, with a reason.',
  }),
});

export const SigningStage = builder.enumType('SigningStage', {
  description: 'Where an expected unit stands on a day, with what is in progress told apart.',
  values: describedBy<Stage>({
    MISSING: 'Nothing is under way.',
    PLANNED: 'A signing is planned.',
    DRAFTING: 'The unit is writing it.',
    SUBMITTED: 'It awaits the decision of the unit above.',
    RETURNED: 'It was sent back with a reason.',
    APPROVED: 'It may be signed as it was approved.',
    SIGNED: 'It is signed, and its term has not begun.',
    IN_FORCE: 'A signing is in force.',
    ENDED: 'Its signing has run out, and nothing is under way.',
  }),
});

export const SigningStanding = builder.enumType('SigningStanding', {
  description: 'Where an expected unit stands on a day; each stands in exactly one.',
  values: describedBy<Standing>({
    MISSING: 'Nothing is under way.',
    PLANNED: 'A signing is planned.',
    IN_PROGRESS: 'A signing is being written or decided on, or its term has not begun.',
    IN_FORCE: 'A signing is in force.',
    ENDED: 'Its signing has run out, and nothing is under way.',
  }),
});
