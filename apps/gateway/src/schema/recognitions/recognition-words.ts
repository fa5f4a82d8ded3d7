import type { RecognitionState as State } from '@phoihop/domain/recognitions';
import { builder } from '../builder.ts';
import { describedBy } from '../described-by.ts';

export const RecognitionState = builder.enumType('RecognitionState', {
  description: 'Where a recognition stands on a day.',
  values: describedBy<State>({
    RECOGNISED: 'It stands.',
    WITHDRAWN: 'It was withdrawn by a later decision.',
    LAPSED: 'The days that it was given for are over.',
    AWAITING_REASSESSMENT: 'Its unit was merged; what took its place is to be judged anew.',
  }),
});
