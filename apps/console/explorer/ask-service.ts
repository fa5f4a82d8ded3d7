import type { GraphiQLProps } from 'graphiql';

type Ask = GraphiQLProps['fetcher'];

/** Asks the service as the session that the browser has; without one there is nothing to see, and the way leads to the door. */
export const askService: Ask = async (operation, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      'accept-language': navigator.language,
      ...options?.headers,
    },
    body: JSON.stringify(operation),
  });
  if (response.status === 401) window.location.assign('/login');
  return response.json() as ReturnType<Ask>;
};
