/** The accounts of the demonstration, one of each kind; they exist in no other profile. */
export const demoAccounts = [
  { username: 'tinh', role: 'tinh' },
  { username: 'huyen-138', role: 'huyen' },
  { username: 'xa-04507', role: 'xa' },
  { username: 'xem', role: 'xem' },
  { username: 'quantri', role: 'quantri' },
] as const;

export const demoPassword = 'phoi-hop-demo';

/** Whether the service says it runs the demonstration. It says so to nobody else than a local page. */
export async function findIsDemo(): Promise<boolean> {
  try {
    const response = await fetch('/health/live');
    const told = (await response.json()) as { profile?: string };
    return told.profile === 'demo';
  } catch {
    return false;
  }
}
