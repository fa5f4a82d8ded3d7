import type { publications as vi } from '../vi/publications.ts';

export const publications: typeof vi = {
  forbidden:
    'What is published tells the figures of every unit in the cycle, so it is shown to those who may see the whole of %{unit}. Ask the administrators of %{unit}.',
  cancelled: 'The cycle was cancelled, so nothing is published. The reason stands under About.',
  report: 'The published report',
  noSymbol: 'left free, to be written in by hand',
  facts: { symbol: 'Number and symbol', at: 'Published at', by: 'Published by' },
  paper: { docx: 'the paper (.docx)', xlsx: 'the table (.xlsx)' },
  download: { docx: 'Download the paper (.docx)', xlsx: 'Download the table (.xlsx)' },
  draft: { docx: 'Download the draft (.docx)', xlsx: 'Download its table (.xlsx)' },
  digest: 'SHA-256 of %{of}',
  copy: 'Copy',
  copyOf: 'Copy the SHA-256 of %{of}',
  copied: 'The SHA-256 is copied.',
  same: {
    check: 'Write again and compare byte by byte',
    checking: 'Writing both files again; this takes seconds…',
    same: 'Written again, they are the published bytes.',
    other: 'Written again, they differ from what was published. Tell the administrators.',
  },
  column: {
    unit: 'Unit',
    indicator: 'Indicator',
    measure: 'Measure',
    total: 'Result',
    units: 'Units reported',
    published: 'Published',
    current: 'Current',
    difference: 'Difference',
  },
  isTotal: 'total',
  cellCount: '%{smart_count} figure corrected |||| %{smart_count} figures corrected',
  symbol: 'Number and symbol of the paper',
  symbolHint: 'For example: 84/BC-MTTQ-CA. Left empty, its place on the paper stays free.',
  preview: {
    about:
      'A preview: this is what would be made public were it published now. Nothing has changed yet.',
    reported: 'Who has reported',
    allReported: 'Every unit that has to report has an accepted report.',
    missing:
      'Without an accepted report: %{count} unit, to be named |||| Without an accepted report: %{count} units, to be named',
    exempt: 'Exempt: %{count} unit |||| Exempt: %{count} units',
    tasks: 'Tasks in the report',
    totals: 'Results in figures',
    narrative: 'Texts',
    noNarrative: 'None yet, since the report of %{unit} is not accepted.',
    toReports: 'See the reports of the cycle',
    drafts: 'Draft papers',
    draftsAbout: 'Both files as they would be published, marked as drafts, without number and day.',
  },
  publish: {
    title: 'Publish',
    action: 'Publish…',
    submit: 'Publish; it is never taken back',
    writing: 'Writing the papers…',
  },
  addendum: {
    title: 'Addendum no. %{number}',
    next: 'Corrections',
    none: 'No figure reads otherwise than it was published last. What is wrong is corrected in the sheet of the unit, accepted again, then published here.',
    since:
      '%{smart_count} figure reads otherwise than it was published last |||| %{smart_count} figures read otherwise than they were published last',
    publish: 'Publish an addendum…',
    about:
      'The addendum tells just the %{smart_count} figure in the table above. It is never taken back. |||| The addendum tells just the %{smart_count} figures in the table above. It is never taken back.',
    submit:
      'Publish the addendum, %{smart_count} figure |||| Publish the addendum, %{smart_count} figures',
    done: 'Addendum no. %{number} is published.',
  },
};
