import type { ConferenceFields } from '@phoihop/client/conferences';

/** A conference as it is typed; the number who came is empty while it is still to come. */
type ConferenceText = Readonly<Record<'heldOn' | 'place' | 'attending', string>>;

/** What the form begins with: the conference as it is, or a new one for the day. */
export function conferenceText(conference: ConferenceFields | null, today: string): ConferenceText {
  if (conference === null) return { heldOn: today, place: '', attending: '' };
  const { heldOn, place, attending } = conference;
  return { heldOn, place, attending: attending === null ? '' : String(attending) };
}
