import { render, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { TemplateShow } from './TemplateShow.tsx';

const section = {
  key: 'limits',
  titleVi: 'Hạn chế, khó khăn và nguyên nhân',
  titleEn: 'Limits',
  guidanceVi: '',
  guidanceEn: '',
  part: 'III',
  isRequired: true,
  position: 1,
};
const template = {
  __typename: 'ReviewTemplate',
  id: 'template-1',
  key: 'final_year',
  nameVi: 'Báo cáo tổng kết năm',
  nameEn: 'Final review of a year',
  isActive: true,
  version: 1,
  indicators: [{ id: 'i-1', key: 'mediators', nameVi: 'Hòa giải viên', nameEn: 'Mediators' }],
  sections: [section],
  deadlines: [{ level: 'COMMUNE', workingDays: 12 }],
  versions: [],
};

test('a template tells by itself what it asks for, and asks after no review', async () => {
  const viewer = { id: 'quantri', catalogueRefusal: null };
  render(
    <TestFrame
      path="/review-templates/final_year/show"
      answers={{
        ReviewTemplatePage: { reviewTemplate: template, indicators: { nodes: [] }, viewer },
        History: { auditLog: { nodes: [] } },
      }}
    >
      <Routes>
        <Route path="/review-templates/:id/show" element={<TemplateShow />} />
      </Routes>
    </TestFrame>,
  );
  expect(await screen.findByText('Hạn chế, khó khăn và nguyên nhân')).toBeTruthy();
  expect(screen.getByText('Hòa giải viên')).toBeTruthy();
});
