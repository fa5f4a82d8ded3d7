import { History } from '../audit/History.tsx';
import { CycleContent } from './CycleContent.tsx';
import { CycleFacts } from './CycleFacts.tsx';
import { CycleMoves } from './CycleMoves.tsx';
import type { ShownCycle } from './use-cycle.ts';

interface CycleAboutProps {
  readonly cycle: ShownCycle;
  readonly onChanged: () => void;
}

/** What a review asks of whom, what may be done with it, and what is on record. */
export function CycleAbout({ cycle, onChanged }: CycleAboutProps) {
  return (
    <div className="cycle-columns">
      <div>
        <CycleFacts cycle={cycle} />
        <CycleContent cycle={cycle} />
      </div>
      <aside>
        <CycleMoves cycle={cycle} onChanged={onChanged} />
        {/* Read anew after each change. */}
        <History key={cycle.version} subject={cycle.id} />
      </aside>
    </div>
  );
}
