import { keepsReviewsSomewhere } from '@phoihop/domain/reviews';
import { useViewer } from '../scope/viewer.ts';

/** Whether the viewer plans and opens reviews somewhere; of which unit, the service decides. */
export function useKeepsReviews(): boolean {
  return keepsReviewsSomewhere(useViewer().account.grants);
}
