import { execute, toClientError } from '@phoihop/client';
import { unitLineQuery, unitNameQuery } from '@phoihop/client/units';
import type { IsoDate } from '@phoihop/domain/dates';
import { useNotify } from 'ra-core';
import { useClient } from 'urql';
import { useErrorSentence } from '../layout/use-error-sentence.ts';
import { rememberedScope } from './remembered.ts';
import { unitOn } from './unit-on.ts';
import { useAsOf } from './use-as-of.ts';
import { useScopeParams } from './use-scope-params.ts';

/** Counts the days that were asked for, wherever on the page: an answer to an older one comes too late. */
let asked = 0;

/**
 * Looks at another day, and there at whoever stands for the unit that was looked at: a code names another unit on
 * another day. Where that cannot be found out, nothing is changed, and why is told.
 */
export function useChangeDay(): (day: IsoDate) => void {
  const client = useClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const { asOf, businessDate } = useAsOf();
  const { u, change } = useScopeParams();
  return (day) => {
    asked += 1;
    void go(day, u, asked);
  };

  async function go(day: IsoDate, from: string | null, turn: number): Promise<void> {
    const d = day === businessDate ? null : day;
    if (from === null) {
      change({ d });
      return;
    }
    try {
      const there = await codeOn(from, day);
      if (turn !== asked) return;
      const { u: now } = rememberedScope();
      // Another unit was chosen meanwhile: that one is followed.
      if (now === from) change({ d, u: there });
      else await go(day, now, turn);
    } catch (error) {
      if (turn === asked) notify(sentence(error), { type: 'error' });
    }
  }

  /** Null where nothing stands for it: then the viewer's own unit is looked at. */
  async function codeOn(code: string, day: IsoDate): Promise<string | null> {
    const [line, unit] = await Promise.all([
      read(execute(client, unitLineQuery, { unit: code, asOf })),
      read(execute(client, unitNameQuery, { code, asOf })),
    ]);
    if (!unit) return null;
    const standing = unitOn(unit, line?.line ?? [], day);
    const there = await read(execute(client, unitNameQuery, { code: standing.code, asOf: day }));
    return there?.id === standing.id ? standing.code : null;
  }
}

/** The unit that was asked for; null where the viewer sees none. */
async function read<Unit>(answer: Promise<{ readonly unit: Unit | null }>): Promise<Unit | null> {
  try {
    return (await answer).unit;
  } catch (error) {
    if (toClientError(error).code === 'NOT_FOUND') return null;
    throw error;
  }
}
