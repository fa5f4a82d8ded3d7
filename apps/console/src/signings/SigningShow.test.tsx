import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DataProviderContext, testDataProvider } from 'ra-core';
import { Link, Route, Routes } from 'react-router-dom';
import { beforeEach, expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { minhQuan } from './minh-quan.fixture.ts';
import { SigningShow } from './SigningShow.tsx';

const dataProvider = testDataProvider({
  // ra-core lets the caller name the type of a record, so that no answer can be of it.
  getOne: async (_resource: string, { id }: { id: string | number }): Promise<{ data: never }> => ({
    data: {
      ...minhQuan,
      id,
      title: `Kế hoạch ${id}`,
      editRefusal: null,
      stateOn: 'DRAFTING',
    } as never,
  }),
});

function show(query = '') {
  render(
    <TestFrame path={`/signings/a/show${query}`}>
      <DataProviderContext.Provider value={dataProvider}>
        <Link to="/signings/a/show">đến a</Link>
        <Link to="/signings/b/show">đến b</Link>
        <Routes>
          <Route path="/signings/:id/show" element={<SigningShow />} />
        </Routes>
      </DataProviderContext.Provider>
    </TestFrame>,
  );
}

beforeEach(() => localStorage.clear());

test('what is typed about one signing never turns up under another', async () => {
  const user = userEvent.setup();
  show();
  await screen.findByRole('heading', { name: /Kế hoạch a/ });
  await user.click(screen.getByText('đến b'));
  await screen.findByRole('heading', { name: /Kế hoạch b/ });
  await user.click(screen.getByRole('button', { name: 'Trả lại' }));
  await user.type(screen.getByLabelText('Lý do trả lại'), 'Chỉ về b');
  await user.click(screen.getByText('đến a'));
  await user.click(await screen.findByRole('button', { name: 'Rời đi, giữ nháp' }));
  await screen.findByRole('heading', { name: /Kế hoạch a/ });
  expect(screen.queryByLabelText('Lý do trả lại')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Trả lại' }));
  expect(screen.getByLabelText<HTMLTextAreaElement>('Lý do trả lại').value).toBe('');
});

test('a content that may be changed is changed only when looking at today', async () => {
  show('?d=2023-06-30');
  await screen.findByRole('heading', { name: /Kế hoạch a/ });
  expect(screen.queryByRole('link', { name: 'Sửa nội dung' })).toBeNull();
});

test('looked at on another day, it says how far it had got by then', async () => {
  show('?d=2023-06-30');
  expect(await screen.findByText(/^Ngày 30\/06\/2023: Đang soạn\./)).toBeDefined();
});

test('what is fetched beside it is asked for on the day looked at', async () => {
  show('?d=2023-06-30');
  const paper = await screen.findByRole<HTMLAnchorElement>('link', { name: /Biên bản ký kết/ });

  expect(paper.getAttribute('href')).toBe('/files/papers/signings/a/minutes.docx?asOf=2023-06-30');
});
