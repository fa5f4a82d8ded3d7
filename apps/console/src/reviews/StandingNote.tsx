import { Icon } from '../layout/Icon.tsx';
import { isLateStanding, type StandingFacts, useStandingWords } from './use-standing-words.ts';

/** How a report stands against its deadline; red, with a clock, only where it is late. */
export function StandingNote({ stands }: { readonly stands: StandingFacts }) {
  const words = useStandingWords();
  if (!isLateStanding(stands)) return <span>{words(stands)}</span>;
  return (
    <span className="bad standing">
      <Icon name="clock" size={13} />
      {words(stands)}
    </span>
  );
}
