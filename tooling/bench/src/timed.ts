/** What an act came to, and how many milliseconds it took. */
export async function timed<T>(act: () => Promise<T>): Promise<readonly [number, T]> {
  const begun = performance.now();
  const result = await act();
  return [performance.now() - begun, result];
}
