/** What the router mounts. */
export const units = { name: 'units' };
