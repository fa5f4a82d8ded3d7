import { useFormat } from '../format/use-format.ts';

/** `134/150`: a share is never shown without what it is a share of. */
export function Fraction({ part, whole }: { readonly part: number; readonly whole: number }) {
  const format = useFormat();
  return (
    <span>
      <b>{format.number(part)}</b>/{format.number(whole)}
    </span>
  );
}
