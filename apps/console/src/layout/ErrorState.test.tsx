import { ClientError } from '@phoihop/client';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { EmptyState } from './EmptyState.tsx';
import { ErrorState } from './ErrorState.tsx';

test('what failed is told apart from what is empty and from what is forbidden', () => {
  render(
    <TestFrame>
      <ErrorState error={new ClientError({ code: 'INTERNAL', message: 'hỏng' })} />
      <ErrorState error={new ClientError({ code: 'FORBIDDEN', message: 'không' })} />
      <EmptyState message="Không có gì." />
    </TestFrame>,
  );
  const [failed, forbidden] = screen.getAllByRole('alert');
  const hasFailed = (element: Element | undefined) => element?.matches('.failed');
  expect([failed, forbidden, screen.getByRole('status')].map(hasFailed)).toEqual([
    true,
    false,
    false,
  ]);
});
