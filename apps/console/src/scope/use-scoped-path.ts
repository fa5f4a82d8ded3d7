import { useScopeParams } from './use-scope-params.ts';

/** Takes unit and day along to another page. */
export function useScopedPath(): (path: string) => string {
  const { u, d } = useScopeParams();
  return (path) => {
    const [pathname = '', query = ''] = path.split('?');
    const search = new URLSearchParams(query);
    if (u !== null && !search.has('u')) search.set('u', u);
    if (d !== null && !search.has('d')) search.set('d', d);
    return search.size === 0 ? pathname : `${pathname}?${search.toString()}`;
  };
}
