import { useFormat } from '../format/use-format.ts';
import { Icon } from './Icon.tsx';

/** `✓ 173/173` where all are there, `⚠ 172/173` where some are not. */
export function Completeness({ part, whole }: { readonly part: number; readonly whole: number }) {
  const format = useFormat();
  const isWhole = part === whole;
  return (
    <span className={isWhole ? 'full' : 'partial'}>
      <Icon name={isWhole ? 'tick' : 'warning'} size={13} />
      {format.number(part)}/{format.number(whole)}
    </span>
  );
}
