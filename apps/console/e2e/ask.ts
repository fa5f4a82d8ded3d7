import { expect, type Page } from '@playwright/test';

/** Asks the service as whoever is signed in on the page. */
export async function ask<Data>(
  page: Page,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post('/graphql', {
    headers: { origin },
    data: { query, variables },
  });
  const body = (await answer.json()) as { data: Data; errors?: unknown };
  expect(body.errors).toBeUndefined();
  return body.data;
}
