/** The same as in `covered-fields.ts`, of what follows from reviews: tasks, conferences, publications, deadlines, reminders. */
export const coveredAfterReviews: Readonly<Record<string, 'compared' | 'own' | 'named'>> = {
  'Query.tasks': 'compared',
  'Task.cycle': 'own',
  'Task.history': 'own',
  'Task.moves': 'own',
  'Task.unit': 'own',
  'TaskMoveOption.refusal': 'own',
  // What grows on a review is seen with it; what is published, with the unit that published it.
  'Conference.cycle': 'own',
  'Conference.history': 'own',
  'Conference.recordRefusal': 'own',
  'Publication.cycle': 'own',
  'ReviewCycle.addendumRefusal': 'own',
  'ReviewCycle.conferenceRefusal': 'own',
  'ReviewCycle.conferences': 'compared',
  'ReviewCycle.publicationRefusal': 'own',
  'ReviewCycle.publications': 'compared',
  'ReviewCycle.tasks': 'compared',
  'Query.deadlines': 'compared',
  'Deadline.cycle': 'own',
  'Query.reminders': 'compared',
  'ReminderItem.report': 'own',
  'ReminderItem.task': 'own',
  'UnitReminder.items': 'own',
  'UnitReminder.unit': 'compared',
  // Counts of what hangs on the units at which the viewer acts, by the same predicate and sides as the lists.
  'Viewer.waiting': 'own',
};
