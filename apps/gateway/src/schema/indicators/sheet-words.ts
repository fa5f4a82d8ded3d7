import type {
  EnteredState as Entered,
  FigureSheetMove as Move,
  RuleKind as Kind,
  RuleSeverity as Severity,
  SheetState as State,
} from '@phoihop/domain/indicators';
import { builder } from '../builder.ts';
import { describedBy } from '../described-by.ts';

export const SheetState = builder.enumType('SheetState', {
  description: 'How far the open version of a sheet of figures has got.',
  values: describedBy<State>({
    DRAFT: 'The unit is entering it.',
    SUBMITTED: 'It awaits the decision of the unit above.',
    RETURNED: 'It was sent back with a reason.',
    ACCEPTED: 'It is official, and stays as it was accepted.',
  }),
});

export const FigureSheetMove = builder.enumType('FigureSheetMove', {
  description: 'What may be done with a sheet of figures.',
  values: describedBy<Move>({
    SUBMIT: 'The unit asks for it to be accepted.',
    RETURN: 'The unit above sends it back, with a reason.',
    ACCEPT: 'The unit above accepts it: it becomes official.',
    CORRECT: 'The unit opens the next version of what was accepted, with a reason.',
  }),
});

export const EnteredState = builder.enumType('EnteredState', {
  description: 'What a cell of a sheet says.',
  values: describedBy<Entered>({
    REPORTED: 'There is a figure; zero is one.',
    NOT_REPORTED: 'Nothing is known.',
    NOT_APPLICABLE: 'There is nothing of the kind to count at this unit.',
  }),
});

export const RuleSeverity = builder.enumType('RuleSeverity', {
  description: 'What follows where a rule is not kept.',
  values: describedBy<Severity>({
    BLOCK: 'The sheet is not submitted.',
    NOTE: 'One of the cells needs a note.',
    INFORMATION: 'It is only told.',
  }),
});

export const RuleKind = builder.enumType('RuleKind', {
  description: 'What a rule looks at.',
  values: describedBy<Kind>({
    COMPARE: 'Figures of one sheet beside each other.',
    CHANGE: 'One figure beside what is official of it for the period before.',
  }),
});
