import type { DataProvider, GetListParams, GetOneParams, RaRecord } from 'ra-core';

/** What one feature answers to react-admin; a verb it lacks is a slip of the console's author. */
export interface FeatureData {
  readonly getList?: (params: GetListParams) => Promise<{ data: RaRecord[]; total: number }>;
  readonly getOne?: (params: GetOneParams) => Promise<{ data: RaRecord }>;
}

/**
 * React-admin's verbs over the table of features.
 *
 * Changes do not pass here: a signing is moved, not updated, and its screen calls that by name.
 */
export function createDataProvider(features: Readonly<Record<string, FeatureData>>): DataProvider {
  const closed = async (resource: string): Promise<never> => {
    throw new Error(`no handler answers for ${resource}`);
  };
  const getOne = async (resource: string, params: GetOneParams) =>
    features[resource]?.getOne?.(params) ?? closed(resource);
  const provider = {
    getList: async (resource: string, params: GetListParams) =>
      features[resource]?.getList?.(params) ?? closed(resource),
    getOne,
    getMany: async (resource: string, { ids }: { readonly ids: readonly string[] }) => {
      const found = await Promise.all(ids.map(async (id) => getOne(resource, { id })));
      return { data: found.map(({ data }) => data) };
    },
    getManyReference: closed,
    create: closed,
    update: closed,
    updateMany: closed,
    delete: closed,
    deleteMany: closed,
  };
  // Its type promises the caller's record type, which nothing read from a network can prove.
  return provider as DataProvider;
}
