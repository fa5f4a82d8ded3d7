/** A share of a whole, drawn. The fraction beside it says it in figures, so the bar is only for the eye. */
export function Bar({ part, whole }: { readonly part: number; readonly whole: number }) {
  const width = whole === 0 ? 0 : (part / whole) * 100;
  return (
    <div className="bar" aria-hidden="true">
      <i style={{ width: `${width.toFixed(1)}%` }} />
    </div>
  );
}
