import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { minhQuan } from './minh-quan.fixture.ts';
import type { ShownSigning } from './shown-signing.ts';
import { EditForm } from './SigningEdit.tsx';

const returned: ShownSigning = { ...minhQuan, state: 'RETURNED', editRefusal: null };
const theirs: ShownSigning = { ...returned, version: 4, grounds: 'Của người khác' };

const named = {
  position: 1,
  organisationKind: 'FRONT',
  officeId: 'chair',
  organisationNameVi: 'Ủy ban MTTQ xã',
  organisationNameEn: 'Front',
  officeTitleVi: 'Chủ tịch',
  officeTitleEn: 'Chair',
  holderName: 'A',
  capacity: 'TM',
} as const;

/** Answers a reload with what another has written meanwhile. */
function Edited() {
  const [signing, setSigning] = useState(returned);
  return <EditForm signing={signing} onReload={async () => setSigning(theirs)} />;
}

function show(code: string, field: string | null, message: string) {
  const refused = { __typename: 'Refused', code, message, facts: '{}', field };
  render(
    <TestFrame answers={{ EditSigning: { editSigning: refused } }}>
      <Edited />
    </TestFrame>,
  );
  return screen.getByLabelText<HTMLTextAreaElement>('Căn cứ');
}

beforeEach(() => localStorage.clear());

const save = () => screen.getByRole('button', { name: 'Lưu' });
const textIn = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label).value;

test('where both changed a field, it is sent only once a person has chosen between the two', async () => {
  const user = userEvent.setup();
  const grounds = show('CONFLICT', 'version', 'Nội dung đã được người khác sửa.');
  await user.clear(grounds);
  await user.type(grounds, 'Của tôi');
  await user.click(save());
  const choice = within(await screen.findByRole('group', { name: 'Căn cứ' }));

  expect(choice.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false);
  expect(save().getAttribute('aria-disabled')).toBe('true');
  expect(grounds.value).toBe('Của tôi');

  await user.click(choice.getByRole('radio', { name: /Bản đã lưu/ }));
  expect(grounds.value).toBe('Của người khác');
  expect(save().getAttribute('aria-disabled')).toBe('false');

  await user.click(choice.getByRole('radio', { name: /Nội dung vừa nhập/ }));
  expect(grounds.value).toBe('Của tôi');
});

test('a draft taken up again after somebody else saved does not pass their words off as changed by me', async () => {
  const user = userEvent.setup();
  const { unmount } = render(
    <TestFrame>
      <EditForm signing={returned} onReload={async () => undefined} />
    </TestFrame>,
  );
  await user.type(screen.getByLabelText('Tên gọi'), ' sửa');
  unmount();
  const sent = vi.fn<(variables: unknown) => object>(() => ({
    editSigning: { __typename: 'Refused', code: 'CONFLICT', message: '', facts: '{}', field: null },
  }));
  render(
    <TestFrame answers={{ EditSigning: sent }}>
      <EditForm signing={theirs} onReload={async () => undefined} />
    </TestFrame>,
  );

  expect(textIn('Tên gọi')).toBe(`${returned.title} sửa`);
  expect(textIn('Căn cứ')).toBe('Của người khác');
  expect(screen.getByRole('alert').textContent).toContain('Của người khác');
  await user.click(save());
  expect(sent).toHaveBeenCalledWith({
    input: expect.objectContaining({
      version: 4,
      title: `${returned.title} sửa`,
      grounds: 'Của người khác',
    }),
  });
});

test('a day that is missing or half typed is asked for, not guessed', async () => {
  const user = userEvent.setup();
  show('CONFLICT', 'version', '');
  await user.clear(screen.getByLabelText('Từ ngày'));
  await user.click(save());

  expect((await screen.findByRole('alert')).textContent).toBe('Đề nghị ghi đủ ngày, tháng, năm.');
  expect(screen.getByLabelText('Từ ngày').getAttribute('aria-invalid')).toBe('true');
});

test('a refused title is told beside the title and what was typed stays', async () => {
  const user = userEvent.setup();
  const grounds = show('TOO_LONG', 'title', 'Tên gọi dài quá.');
  await user.type(grounds, ' thêm');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Tên gọi dài quá.');
  expect(screen.getByLabelText('Tên gọi').getAttribute('aria-invalid')).toBe('true');
  expect(grounds.value).toBe(`${minhQuan.grounds} thêm`);
});

const chair = { id: 'chair', titleVi: 'Chủ tịch', titleEn: 'Chair', isHead: true, holder: 'A' };
const deputy = { ...chair, id: 'deputy', titleVi: 'Phó Chủ tịch', isHead: false, holder: 'B' };
const bodies = {
  unit: {
    __typename: 'Unit',
    id: 'unit-04516',
    organisations: [
      {
        __typename: 'Organisation',
        id: 'front',
        kind: 'FRONT',
        nameVi: 'Ủy ban MTTQ xã',
        nameEn: 'Front',
        offices: [chair, deputy].map((office) => ({ __typename: 'Office', ...office })),
      },
    ],
  },
};

test('another office signs in a capacity that is its own, and one more is there', async () => {
  const user = userEvent.setup();
  const sent = vi.fn<(variables: unknown) => object>(() => ({
    editSigning: { __typename: 'Refused', code: 'CONFLICT', message: '', facts: '{}', field: null },
  }));
  const party = { ...named, officeId: 'chair', capacity: 'TM' } as const;
  render(
    <TestFrame answers={{ EditSigning: sent, UnitOffices: bodies }}>
      <EditForm signing={{ ...returned, parties: [party] }} onReload={async () => undefined} />
    </TestFrame>,
  );
  await user.selectOptions(await screen.findByLabelText('Ủy ban MTTQ xã'), 'deputy');
  const capacity = within(screen.getByLabelText('Tư cách'));
  expect(capacity.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'TM. thay mặt',
    'KT. ký thay',
    'TL. thừa lệnh',
  ]);
  await user.selectOptions(screen.getByLabelText('Tư cách'), 'KT');
  await user.click(screen.getByRole('checkbox', { name: /Chủ tịch/ }));
  await user.click(save());

  expect(sent).toHaveBeenCalledWith({
    input: expect.objectContaining({
      parties: [{ organisationKind: 'FRONT', office: 'deputy', capacity: 'KT' }],
      witnesses: ['chair'],
    }),
  });
});

test('offices that are left alone are not sent', async () => {
  const user = userEvent.setup();
  const sent = vi.fn<(variables: unknown) => object>(() => ({
    editSigning: { __typename: 'Refused', code: 'CONFLICT', message: '', facts: '{}', field: null },
  }));
  render(
    <TestFrame answers={{ EditSigning: sent, UnitOffices: bodies }}>
      <EditForm signing={returned} onReload={async () => undefined} />
    </TestFrame>,
  );
  await user.type(screen.getByLabelText('Tên gọi'), ' sửa');
  await user.click(save());

  expect(sent.mock.calls[0]?.[0]).not.toHaveProperty('input.parties');
});
