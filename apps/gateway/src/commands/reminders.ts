import { dayInVietnam } from '../business-date.ts';
import { readEnv } from '../env.ts';
import { openMail } from '../reminders/mail.ts';
import { sendReminders } from '../reminders/send-reminders.ts';
import { withDatabase } from './reach.ts';

export const remindersUsage = `pnpm phoihop reminders send    writes to each unit what is late and what is due soon, once a day`;

/** Writes to the units what they are to be reminded of; whoever runs it daily has a daily letter. */
export async function reminders([word]: readonly string[]): Promise<void> {
  if (word !== 'send') {
    throw new Error(`There is no command "reminders ${word ?? ''}".\n${remindersUsage}`);
  }
  const settings = readEnv();
  if (!settings.mail) {
    throw new Error('PHOIHOP_SMTP_URL and PHOIHOP_MAIL_FROM must be set so that letters are sent.');
  }
  const { deliver, close } = openMail(settings.mail);
  const now = () => new Date();
  const day = settings.today ?? dayInVietnam(now());
  try {
    const sent = await withDatabase(settings, (db) =>
      sendReminders(db, { day, now, address: settings.publicUrl, deliver }),
    );
    const { units, items, addresses, failed } = sent;
    console.log(`${units} units reminded of ${items} things on ${day}, at ${addresses} addresses`);
    for (const { unitId, why } of failed) console.error(`unit ${unitId}: ${why}`);
    if (failed.length > 0) process.exitCode = 1;
  } finally {
    close();
  }
}
