import { createTransport } from 'nodemailer';
import type { Mail } from './send-reminders.ts';

/** Where letters are handed in, and from whom they come. */
export interface MailSettings {
  /** `smtp://host:port` or `smtps://user:password@host`. */
  readonly url: string;
  readonly from: string;
}

const patience = 20_000;

/** A connection to the mail server; whoever opens it closes it. */
export function openMail({ url, from }: MailSettings) {
  const transport = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // A letter of ours names no file and no page to be read into it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    /** Each reader gets a letter of his own: nobody learns another's address. */
    deliver: async ({ to, subject, text }: Mail): Promise<void> => {
      for (const address of to) {
        // oxlint-disable-next-line no-await-in-loop -- one letter after the other
        await transport.sendMail({ from, to: { name: '', address }, subject, text });
      }
    },
    close: () => transport.close(),
  };
}
