import type { conferences as vi } from '../vi/conferences.ts';

export const conferences: typeof vi = {
  empty:
    'There is no conference about this cycle yet. The published report tells of it: when, where, how many came.',
  plan: 'Plan a conference',
  planAbout: 'It is still to come; once it was held, the number of people is put on record.',
  recordAbout:
    'Once it was held, tell how many came. While it is still to come, only its day and place are changed.',
  planned: 'The plan of the conference is saved.',
  recorded: 'The conference is on record.',
  save: 'Save',
  record: 'Put on record as held, or plan otherwise',
  edit: 'Edit',
  isHeld: 'Held',
  isPlanned: 'Planned',
  notYet: 'not on record yet',
  handOut: 'Hand out what it concluded',
  history: 'History',
  field: { heldOn: 'Day', place: 'Place', attending: 'People attending' },
  attendingHint: 'Empty while it is still to come; with a number it was held.',
  wrong: { heldOn: 'Choose a day.', attending: 'A whole number, for example 173.' },
};
