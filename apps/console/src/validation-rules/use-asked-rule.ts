import {
  ruleCatalogueQuery,
  type CatalogueIndicatorFields,
  type ValidationRuleFields,
} from '@phoihop/client/indicators';
import { useParams } from 'react-router-dom';
import { useQuery } from 'urql';
import { cataloguesMax } from '../catalogues/catalogues-max.ts';

interface AskedRule {
  /** Undefined until it is read; null where there is none. */
  readonly asked:
    | {
        readonly rule: ValidationRuleFields;
        readonly indicators: readonly CatalogueIndicatorFields[];
      }
    | null
    | undefined;
  readonly error: unknown;
  /** Whether the viewer may change it. */
  readonly isKept: boolean;
  readonly reload: () => void;
}

/** The rule that the address names, with the indicators that rules speak of. */
export function useAskedRule(): AskedRule {
  const { id = '' } = useParams();
  const [{ data, error, fetching, stale }, askAgain] = useQuery({
    query: ruleCatalogueQuery,
    requestPolicy: 'cache-and-network',
    variables: { first: cataloguesMax },
  });
  const rule = data?.validationRules.find(({ key }) => key === id);
  // One that was made just now is not among what was read before.
  const isMissing = data !== undefined && !fetching && !stale;
  return {
    asked:
      data && rule ? { rule, indicators: data.indicators.nodes } : isMissing ? null : undefined,
    error,
    isKept: data?.viewer.catalogueRefusal === null,
    reload: () => askAgain({ requestPolicy: 'network-only' }),
  };
}
