import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { useSendingKeys } from './use-sending-keys.ts';

interface PageProps {
  readonly onSend: (name: string) => void;
  readonly isSending?: boolean;
  readonly forms?: readonly string[];
}

const onlyOne = ['one'];

function Page({ onSend, isSending = false, forms = onlyOne }: PageProps) {
  useSendingKeys();
  return (
    <main>
      <p>words</p>
      {forms.map((name) => (
        <form
          key={name}
          onSubmit={(event) => {
            event.preventDefault();
            onSend(name);
          }}
        >
          <textarea aria-label={name} />
          <button type="submit" disabled={isSending}>
            send
          </button>
        </form>
      ))}
    </main>
  );
}

test.each(['{Control>}s{/Control}', '{Control>}{Enter}{/Control}'])(
  '%s in a form sends it',
  async (keys) => {
    const user = userEvent.setup();
    const onSend = vi.fn<(name: string) => void>();
    render(<Page onSend={onSend} forms={['one', 'two']} />);
    await user.type(screen.getByLabelText('two'), `words${keys}`);

    expect(onSend.mock.calls).toEqual([['two']]);
  },
);

test('outside of one, Ctrl-S saves the page’s only form, and Ctrl-Enter none', async () => {
  const user = userEvent.setup();
  const onSend = vi.fn<(name: string) => void>();
  const { rerender } = render(<Page onSend={onSend} />);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onSend).not.toHaveBeenCalled();
  await user.keyboard('{Control>}s{/Control}');
  expect(onSend).toHaveBeenCalledOnce();

  rerender(<Page onSend={onSend} forms={['one', 'two']} />);
  await user.keyboard('{Control>}s{/Control}');
  expect(onSend).toHaveBeenCalledOnce();
});

test('what is on its way is not sent twice', async () => {
  const user = userEvent.setup();
  const onSend = vi.fn<(name: string) => void>();
  render(<Page onSend={onSend} isSending />);
  await user.type(screen.getByLabelText('one'), '{Control>}s{/Control}');

  expect(onSend).not.toHaveBeenCalled();
});
