/** What the sign-in library is asked for, and by whom. */
export interface AuthRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /**
   * `open`: by anybody. `foreign`: by who is vouched for elsewhere. `password`: guessed at by whoever has none, so that guessing waits. `code`: after a password, or
   * by who is signed in and shows that his device works. `own`: by who is signed in, about his own account.
   */
  readonly by: 'open' | 'foreign' | 'password' | 'code' | 'own';
}

/** The only routes of the sign-in library that are open. */
export const authRoutes: readonly AuthRoute[] = [
  { method: 'POST', path: '/sign-in/username', by: 'password' },
  { method: 'POST', path: '/two-factor/verify-totp', by: 'code' },
  { method: 'POST', path: '/two-factor/verify-backup-code', by: 'code' },
  { method: 'POST', path: '/sign-out', by: 'open' },
  { method: 'GET', path: '/get-session', by: 'open' },
  { method: 'POST', path: '/change-password', by: 'own' },
  { method: 'POST', path: '/two-factor/enable', by: 'own' },
  { method: 'POST', path: '/two-factor/disable', by: 'own' },
  { method: 'POST', path: '/two-factor/generate-backup-codes', by: 'own' },
];

/** Those that are open besides, where people may sign in by another's word. */
export const foreignRoutes: readonly AuthRoute[] = [
  { method: 'POST', path: '/sign-in/social', by: 'foreign' },
  { method: 'GET', path: '/callback/oidc', by: 'foreign' },
];
