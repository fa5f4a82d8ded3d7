import { builder } from '../builder.ts';
import { describedBy } from '../described-by.ts';
import type { FigureLayer as Layer, FigureState as State } from './figure-row.ts';

export const FigureLayer = builder.enumType('FigureLayer', {
  description: 'Which reports count.',
  values: describedBy<Layer>({
    OFFICIAL: 'Accepted ones alone.',
    PREVIEW: 'What it would be with all that is submitted.',
  }),
});

export const FigureState = builder.enumType('FigureState', {
  description: 'What a figure reads as; none of them ever stands for another.',
  values: describedBy<State>({
    REPORTED: 'There is a value; zero is one.',
    NOT_REPORTED: 'Nothing has been reported.',
    NOT_APPLICABLE: 'It does not apply here.',
    FORBIDDEN: 'The viewer may not know it.',
    NOT_COMPARABLE: 'On these borders it has no value: units that count in it lie on both sides.',
  }),
});

export const periodDescription =
  'A period’s key: `2022-07`, `2022-Q3`, `2022-H1`, `2022`, `PTD:<programme>:<last day>`, or the days from one to another, `2021-01-01/2025-12-31`: the periods that end in them.';
