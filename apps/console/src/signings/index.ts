/** What the router mounts. */
export const signings = { name: 'signings' };
