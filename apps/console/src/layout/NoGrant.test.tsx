import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { Frame } from './Frame.tsx';

const secondFactor = { isOn: false, isNeeded: false };
const nobody = {
  viewer: { grants: [], secondFactor, profile: 'demo', businessDate: '2023-12-15', name: 'A' },
};

test.each(['/', '/programmes', '/signings', '/units', '/documents'])(
  'an account without a grant is told so on %s, and not that there is nothing',
  async (path) => {
    render(
      <TestFrame path={path} answers={{ Viewer: nobody }}>
        <Frame>
          <p>Chưa có chương trình phối hợp nào.</p>
        </Frame>
      </TestFrame>,
    );

    expect(await screen.findByText(/chưa được phân quyền ở đơn vị nào/)).toBeDefined();
    expect(screen.queryByText('Chưa có chương trình phối hợp nào.')).toBeNull();
  },
);
