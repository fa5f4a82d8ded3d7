import type { signIn as vi } from '../vi/sign-in.ts';

export const signIn: typeof vi = {
  title: 'Sign in',
  lead: 'Signings, reviews and figures of coordination programmes, from province to commune.',
  username: 'Username',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  required: 'Please enter username and password.',
  failed: 'The username or the password is wrong.',
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
