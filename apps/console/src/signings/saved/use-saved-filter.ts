import { type SavedFilterFields, savedFilterQuery } from '@phoihop/client/access';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router-dom';
import { useQuery } from 'urql';
import { queryOf } from '../signing-filter.ts';
import { useSigningParams } from '../use-signing-params.ts';

/** The saved filter that the address names; where it names no conditions beside it, they are put there. */
export function useSavedFilter() {
  const { saved, isUnopened, filter, openSaved } = useSigningParams();
  const [{ data, error }, askAgain] = useQuery({
    query: savedFilterQuery,
    variables: { id: saved ?? '' },
    pause: saved === null,
  });
  const found = saved === null ? null : (data?.savedFilter ?? null);
  const open = useEffectEvent(({ id, query }: SavedFilterFields) => openSaved(id, query, true));
  const { search } = useLocation();
  // Whenever the address changes: another part of the console may have written it without the conditions.
  useEffect(() => {
    if (found !== null && !new URLSearchParams(search).has('filter')) open(found);
  }, [found, search]);
  return {
    filter: found,
    isChanged: found !== null && !isUnopened && found.query !== queryOf(filter),
    error: saved === null ? undefined : error,
    askAgain: () => askAgain({ requestPolicy: 'network-only' }),
  };
}
