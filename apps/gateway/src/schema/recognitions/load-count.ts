import type { IsoDate } from '@phoihop/domain/dates';
import { batched, groupBy } from '../batch.ts';
import { countVisible } from './count-visible.ts';

/** How many units meet a standard in a part of the map; keys are `standard@day@path@path end`. */
export const loadCount = batched<{ achieved: number; applicable: number }>(
  async (context, keys) => {
    const found = new Map<string, { achieved: number; applicable: number }>();
    const asked = keys.map((key) => {
      const [standardId = '', day = '', path = '', pathEnd = ''] = key.split('@');
      return { standardId, day: day as IsoDate, path, pathEnd };
    });
    for (const [day, ofDay] of groupBy(asked, (each) => each.day)) {
      const parts = [...groupBy(ofDay, ({ path, pathEnd }) => `${path}@${pathEnd}`).values()];
      const targets = parts.flatMap(([part], key) => (part ? [{ ...part, key }] : []));
      const standardIds = [...new Set(ofDay.map(({ standardId }) => standardId))];
      const counts = await countVisible(context, targets, standardIds);
      for (const { key, standardId, ...count } of counts) {
        const part = targets[key];
        if (part) found.set(`${standardId}@${day}@${part.path}@${part.pathEnd}`, count);
      }
    }
    return found;
  },
);
