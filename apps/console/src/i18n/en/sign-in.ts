import type { signIn as vi } from '../vi/sign-in.ts';

export const signIn: typeof vi = {
  title: 'Sign in',
  lead: 'Signings, reviews and figures of coordination programmes, from province to commune.',
  username: 'Username',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  required: 'Please enter username and password.',
  codeTitle: 'Second factor',
  codeLead: 'The password was right. Enter the six digits that the authenticator app shows.',
  code: 'Code',
  recoveryCode: 'Recovery code',
  useRecovery: 'No device at hand: use a recovery code',
  useCode: 'Use the code of the authenticator app',
  foreign: 'Sign in by %{name}',
  foreignFailed: 'Not signed in that way. Please try again.',
  foreignRefused: 'Not signed in by that identity: there is no account for it here.',
  demo: 'Demonstration accounts',
  demoPassword: 'Password of all: %{password}',
  roles: {
    tinh: 'Coordinator of Yên Bái province',
    huyen: 'Coordinator of Trấn Yên district',
    xa: 'Reporter of a commune',
    xem: 'Viewer of Yên Bái province',
    quantri: 'Administrator',
  },
};
