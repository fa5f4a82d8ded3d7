/** The code Node gives a failed system call (`ENOENT`, `EACCES`…), or an empty string. */
export function errorCode(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode ? String(error.code) : '';
}
