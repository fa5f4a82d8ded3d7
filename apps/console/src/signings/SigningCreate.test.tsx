import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { minhQuan } from './minh-quan.fixture.ts';
import type { ShownSigning } from './shown-signing.ts';
import { CreateForm } from './SigningCreate.tsx';

const signed: ShownSigning = { ...minhQuan, state: 'SIGNED', number: '12/KHPH' };
const programmes = {
  programmes: { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } },
};

beforeEach(() => localStorage.clear());

test('a successor is planned for the unit and the programme of what it takes the place of', async () => {
  const user = userEvent.setup();
  const sent = vi.fn<(variables: unknown) => object>(() => ({
    createSigning: {
      __typename: 'Refused',
      code: 'DATE_OUT_OF_RANGE',
      message: 'Ngày nằm ngoài khoảng cho phép.',
      facts: '{}',
      field: 'validFrom',
    },
  }));
  render(
    <TestFrame answers={{ CreateSigning: sent, Programmes: programmes }}>
      <CreateForm replaced={signed} />
    </TestFrame>,
  );

  expect(screen.getByText(/thay thế bản 12\/KHPH/)).toBeTruthy();
  expect(screen.queryByLabelText('Chương trình')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Lập dự kiến' }));

  expect((await screen.findByRole('alert')).textContent).toContain('ngoài khoảng');
  expect(sent).toHaveBeenCalledWith({
    input: expect.objectContaining({
      unit: '04516',
      programme: '09/CTr-BCA-MTTW',
      supersedes: signed.id,
    }),
  });
});
