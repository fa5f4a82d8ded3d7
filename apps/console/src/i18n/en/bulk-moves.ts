export const bulkMoves = {
  title: 'Bulk move',
  titleOf: {
    PLAN: 'Plan for many',
    DRAFT: 'Begin to write many',
    SUBMIT: 'Submit many',
    RETURN: 'Return many',
    APPROVE: 'Approve many',
    CANCEL: 'Cancel many',
  },
  plan: {
    action: 'Plan for the units',
    about:
      'Plans a signing for every unit in the scope and level looked at that must sign and has none, whose signing ended, or who is to renew it. You see who before anything is done.',
    preview: 'Preview',
  },
  preview: '%{waiting} units will be done, %{refused} left out.',
  sofar: '%{done} done, %{refused} left out, %{waiting} to go.',
  progress: 'Progress',
  run: 'Do %{count}',
  stop: 'Stop after this unit',
  goOn: 'Go on with the rest (%{count})',
  unfinished: 'Bulk moves that were not ended',
  left: '%{waiting} of %{total} to go, prepared at %{at}',
  outcome: { WAITING: 'To be done', DONE: 'Done', REFUSED: 'Left out' },
  selected: 'Do with %{count} chosen',
  move: 'What to do',
  reason: 'Reason for all',
};
