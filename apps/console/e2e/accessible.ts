/** What WCAG 2.2 AA asks of a page, as far as a machine can tell. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { settled } from './people.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
export const desk = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

/** The screens on which what is gone through by hand is gone through. */
export const screens = [
  ['desk', desk],
  ['phone', phone],
] as const;

/** Expects no violation on the page as it stands, or on a part of it, and nothing to scroll sideways for. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  // No page of ours holds another's frame, for which alone axe would open a window more.
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(tags);
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

/** Looks at the page on a phone's screen, then on a desk's, where it stays. */
export async function onDeskAndPhone(
  page: Page,
  look: (width: number) => Promise<void> = () => expectAccessible(page),
): Promise<void> {
  for (const size of [phone, desk]) {
    // oxlint-disable-next-line no-await-in-loop -- one is looked at after another
    await page.setViewportSize(size);
    // oxlint-disable-next-line no-await-in-loop -- once it is there
    await settled(page);
    // oxlint-disable-next-line no-await-in-loop -- as a whole
    await look(size.width);
  }
}
