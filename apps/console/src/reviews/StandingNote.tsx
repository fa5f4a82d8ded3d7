import { Icon } from '../layout/Icon.tsx';
import { isLateStanding, type StandingFacts, useStandingWords } from './use-standing-words.ts';

interface StandingNoteProps {
  readonly stands: StandingFacts;
  /** Whether nothing is awaited any more of its review. */
  readonly isOver: boolean;
}

/** How a report stands against its deadline; red, with a clock, only where it is late. */
export function StandingNote({ stands, isOver }: StandingNoteProps) {
  const words = useStandingWords();
  if (!isLateStanding(stands)) return <span>{words(stands, isOver)}</span>;
  return (
    <span className="bad standing">
      <Icon name="clock" size={13} />
      {words(stands, isOver)}
    </span>
  );
}
