/** How many requests a second ten connections get answered, over a stretch of time. */
export async function throughput(
  request: () => Promise<unknown>,
  { connections = 10, milliseconds = 3000 } = {},
): Promise<number> {
  const end = performance.now() + milliseconds;
  let answered = 0;
  const connection = async () => {
    while (performance.now() < end) {
      await request();
      answered += 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, connection));
  return answered / ((performance.now() - started) / 1000);
}
