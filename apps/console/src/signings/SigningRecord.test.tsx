import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { RecordForm } from './SigningRecord.tsx';

const programmes = {
  programmes: { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } },
};
const refused = {
  recordSigning: {
    __typename: 'Refused',
    code: 'DOCUMENT_REQUIRED',
    message: 'Cần bản quét hoặc văn bản.',
    facts: '{}',
    field: 'document',
  },
};

beforeEach(() => localStorage.clear());

test('a past signing is entered with its number, its day and who signed; a refusal stands at its field', async () => {
  const user = userEvent.setup();
  const sent = vi.fn<(variables: unknown) => object>(() => refused);
  render(
    <TestFrame answers={{ RecordSigning: sent, Programmes: programmes }}>
      <RecordForm />
    </TestFrame>,
  );
  await user.type(screen.getByLabelText('Số, ký hiệu'), '12/KHPH');
  await user.type(screen.getByLabelText('Ngày ký'), '2018-05-06');
  await user.type(screen.getByLabelText('Người ký: Công an'), 'Nguyễn Văn A');
  await user.click(screen.getByRole('button', { name: 'Ghi bản ký kết' }));

  expect((await screen.findByRole('alert')).textContent).toContain('Cần bản quét');
  expect(sent).toHaveBeenCalledWith({
    input: expect.objectContaining({
      number: '12/KHPH',
      signedOn: '2018-05-06',
      validFrom: '2018-05-06',
      holders: [{ organisationKind: 'POLICE', holderName: 'Nguyễn Văn A' }],
    }),
  });
});

test('without the day it was signed nothing is sent, and no day is guessed', async () => {
  const user = userEvent.setup();
  const sent = vi.fn<(variables: unknown) => object>(() => refused);
  render(
    <TestFrame answers={{ RecordSigning: sent, Programmes: programmes }}>
      <RecordForm />
    </TestFrame>,
  );
  await user.click(screen.getByRole('button', { name: 'Ghi bản ký kết' }));

  expect((await screen.findByRole('alert')).textContent).not.toBe('');
  expect(sent).not.toHaveBeenCalled();
});
