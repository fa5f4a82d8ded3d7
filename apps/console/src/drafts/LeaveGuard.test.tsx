import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, Route, Routes, useLocation, useNavigate } from 'react-router-dom';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { useKeptDraft } from './use-kept-draft.ts';

const nothingTyped = { grounds: '', title: '' };

function Form({ record = 'form' }: { readonly record?: string }) {
  const kept = useKeptDraft(record, nothingTyped);
  const navigate = useNavigate();
  const field = (name: 'grounds' | 'title') => (
    <input
      aria-label={name}
      value={kept.draft[name]}
      onChange={(event) => kept.change(name, event.target.value)}
    />
  );
  const send = () => {
    kept.forget();
    void navigate('/elsewhere');
  };
  return (
    <form>
      <LeaveGuard draft={kept} isSending={false} />
      {field('grounds')}
      {field('title')}
      <button type="button" onClick={send}>
        send
      </button>
      <button type="button" onClick={() => kept.forget()}>
        sent
      </button>
    </form>
  );
}

function Address() {
  const { pathname, search } = useLocation();
  return <p data-testid="address">{`${pathname}${search}`}</p>;
}
const address = () => screen.getByTestId('address').textContent;

function show(language: 'vi' | 'en' = 'vi') {
  render(
    <TestFrame path="/form" language={language}>
      <Address />
      <Link to="/elsewhere">away</Link>
      <Link to="/form?u=138">other unit</Link>
      <Link to="/form?d=2023-06-30">other day</Link>
      <Routes>
        <Route path="/form" element={<Form />} />
        <Route path="/elsewhere" element={<Link to="/form">back</Link>} />
      </Routes>
    </TestFrame>,
  );
  return userEvent.setup();
}
const question = async () => within(await screen.findByRole('dialog'));

test('a form that was not changed is left without a question', async () => {
  const user = show();
  await user.click(screen.getByText('away'));
  expect(address()).toBe('/elsewhere');
});

test('a changed form asks, telling in how many fields something is unsent; Escape stays', async () => {
  const user = show();
  await user.type(screen.getByLabelText('grounds'), 'a');
  await user.type(screen.getByLabelText('title'), 'b');
  await user.click(screen.getByText('away'));
  const dialog = await screen.findByRole('dialog', { name: 'Còn 2 ô chưa gửi.' });
  expect(dialog.contains(document.activeElement)).toBe(true);
  expect(document.activeElement?.textContent).toBe('Ở lại');
  await user.keyboard('{Escape}');
  expect(address()).toBe('/form');
  expect(screen.getByLabelText<HTMLInputElement>('grounds').value).toBe('a');
});

test('who leaves finds the draft again', async () => {
  const user = show('en');
  await user.type(screen.getByLabelText('grounds'), 'chưa gửi');
  await user.click(screen.getByText('away'));
  expect((await question()).getByText('1 field has not been sent.')).toBeDefined();
  await user.click((await question()).getByRole('button', { name: 'Leave, keep the draft' }));
  expect(address()).toBe('/elsewhere');
  await user.click(await screen.findByText('back'));
  expect(screen.getByLabelText<HTMLInputElement>('grounds').value).toBe('chưa gửi');
});

test('what was sent or given up holds nobody, though the screen has not heard of it yet', async () => {
  const user = show();
  await user.type(screen.getByLabelText('grounds'), 'a');
  await user.click(screen.getByText('send'));
  expect(address()).toBe('/elsewhere');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('what is sent while the question stands is asked about no longer, and the way leads on', async () => {
  const user = show();
  await user.type(screen.getByLabelText('grounds'), 'a');
  await user.click(screen.getByText('away'));
  await question();
  // The question makes the rest of the page inert: what is on its way there arrives behind it.
  fireEvent.click(screen.getByText('sent'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(address()).toBe('/elsewhere');
});

test('another unit looked at leaves the form open and asks nothing; another day closes it and asks', async () => {
  const user = show();
  await user.type(screen.getByLabelText('grounds'), 'a');
  await user.click(screen.getByText('other unit'));
  expect(address()).toBe('/form?u=138');
  await user.click(screen.getByText('other day'));
  await screen.findByRole('dialog', { name: 'Còn 1 ô chưa gửi.' });
  expect(address()).toBe('/form?u=138');
});

test('of two open forms either is asked about, and what both hold is counted together', async () => {
  render(
    <TestFrame path="/form">
      <Address />
      <Link to="/elsewhere">away</Link>
      <Form record="first" />
      <Form record="second" />
    </TestFrame>,
  );
  const user = userEvent.setup();
  const [first, second] = screen.getAllByLabelText('grounds');
  if (!first || !second) throw new Error('two forms are open');
  await user.type(first, 'a');
  await user.click(screen.getByText('away'));
  await user.click((await question()).getByRole('button', { name: 'Ở lại' }));
  expect(address()).toBe('/form');
  await user.type(second, 'b');
  await user.click(screen.getByText('away'));
  await screen.findByRole('dialog', { name: 'Còn 2 ô chưa gửi.' });
});

test('the tab is not closed over a changed form without the browser’s own question', async () => {
  const user = show();
  const isAsked = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(isAsked()).toBe(false);
  await user.type(screen.getByLabelText('grounds'), 'a');
  expect(isAsked()).toBe(true);
});
