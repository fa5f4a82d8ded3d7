/** What the router mounts. */
export const documents = { name: 'documents' };
