/** What the router mounts. */
export const programmes = { name: 'programmes' };
