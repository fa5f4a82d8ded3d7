import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TestFrame, tinh } from '../testing/TestFrame.tsx';
import { FactorNeeded } from './FactorNeeded.tsx';

const waiting = {
  ...tinh,
  account: { ...tinh.account, grants: [], secondFactor: { isOn: false, isNeeded: true } },
};

test('whose role waits for a second factor is told so, with the way there', async () => {
  render(
    <TestFrame viewer={waiting}>
      <FactorNeeded />
    </TestFrame>,
  );
  expect(screen.getByText(/chỉ có hiệu lực khi bật xác thực hai lớp/)).toBeDefined();
  expect(screen.getByRole('link').getAttribute('href')).toMatch(/^\/me/);
});

test('nobody else is', () => {
  const { container } = render(
    <TestFrame>
      <FactorNeeded />
    </TestFrame>,
  );
  expect(container.textContent).toBe('');
});
