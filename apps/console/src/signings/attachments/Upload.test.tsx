import { ClientError } from '@phoihop/client';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { TestFrame } from '../../testing/TestFrame.tsx';
import { Upload } from './Upload.tsx';
import type { uploadFile } from './upload-file.ts';

const pdf = (name: string) => new File(['%PDF-1.7'], name, { type: 'application/pdf' });

test('a file that is refused says why by its name, and the next one goes all the same', async () => {
  const user = userEvent.setup();
  const onChanged = vi.fn<() => Promise<void>>(async () => undefined);
  const carry = vi
    .fn<typeof uploadFile>()
    .mockRejectedValueOnce(
      new ClientError({ code: 'INVALID_INPUT', message: 'Tệp PDF đòi mật khẩu.' }),
    )
    .mockResolvedValueOnce(undefined);
  render(
    <TestFrame>
      <Upload signingId="signing" onChanged={onChanged} carry={carry} />
    </TestFrame>,
  );
  await user.upload(screen.getByLabelText(/Đính kèm tệp/), [pdf('khoa.pdf'), pdf('ban-quet.pdf')]);

  expect((await screen.findByRole('alert')).textContent).toBe('khoa.pdf: Tệp PDF đòi mật khẩu.');
  expect(carry.mock.calls.map(([, file]) => file.name)).toEqual(['khoa.pdf', 'ban-quet.pdf']);
  expect(onChanged).toHaveBeenCalledOnce();
});

test('how much of a file has gone is told in words', async () => {
  const user = userEvent.setup();
  const carry: typeof uploadFile = async (_id, _file, onProgress) => {
    onProgress(0.456);
    await new Promise(() => undefined);
  };
  render(
    <TestFrame>
      <Upload signingId="signing" onChanged={async () => undefined} carry={carry} />
    </TestFrame>,
  );
  await user.upload(screen.getByLabelText(/Đính kèm tệp/), pdf('ban-quet.pdf'));

  expect((await screen.findByText(/Đang gửi/)).textContent).toContain('ban-quet.pdf: 45 %');
});
