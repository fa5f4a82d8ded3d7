/** Runs beside a test, and does as it is told. */
process.once('message', ({ how }: { readonly how: string }) => {
  const held: string[] = [];
  if (how === 'ANSWER') process.send?.({ ok: true, value: 'done' }, () => process.disconnect());
  else if (how === 'BABBLE') process.send?.({ ok: true, value: 'done'.repeat(100) });
  else if (how === 'FAIL') process.exit(2);
  // Without an end, or without a bound.
  else for (;;) if (how === 'HOARD') held.push('x'.repeat(1_000_000) + held.length);
});
