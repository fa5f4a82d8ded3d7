import { reviewTemplatePageQuery, type ReviewTemplateFields } from '@phoihop/client/reviews';
import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import { useParams } from 'react-router-dom';
import { useQuery } from 'urql';
import { cataloguesMax } from '../catalogues/catalogues-max.ts';

interface AskedTemplate {
  /** Undefined until it is read; null where there is none. */
  readonly asked:
    | {
        readonly template: ReviewTemplateFields;
        readonly indicators: readonly CatalogueIndicatorFields[];
      }
    | null
    | undefined;
  readonly error: unknown;
  /** Whether the viewer may change it. */
  readonly isKept: boolean;
  readonly reload: () => void;
}

/** The template that the address names, with the indicators it may ask for. */
export function useAskedTemplate(): AskedTemplate {
  const { id = '' } = useParams();
  const [{ data, error }, askAgain] = useQuery({
    query: reviewTemplatePageQuery,
    requestPolicy: 'cache-and-network',
    variables: { key: id, indicators: cataloguesMax },
  });
  const template = data?.reviewTemplate;
  return {
    asked: template ? { template, indicators: data.indicators.nodes } : template,
    error,
    isKept: data?.viewer.catalogueRefusal === null,
    reload: () => askAgain({ requestPolicy: 'network-only' }),
  };
}
