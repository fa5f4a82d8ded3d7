import type { IndicatorFields, PeriodChangeFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';
import { useFigureWords } from './use-figure-words.ts';

interface ChangeTextProps {
  readonly change: PeriodChangeFields | null;
  readonly indicator: IndicatorFields;
}

/** What changed since the period before; marked where the two are not told alike, a dash where it cannot be told. */
export function ChangeText({ change, indicator }: ChangeTextProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const told = change === null ? null : words.change(change, indicator);
  if (change === null || told === null) return <>–</>;
  if (change.isAlike) return <>{told}</>;
  return (
    <>
      {told}
      <small className="partial">
        <Icon name="warning" size={13} />
        {translate('figures.change.unlike')}
      </small>
    </>
  );
}
