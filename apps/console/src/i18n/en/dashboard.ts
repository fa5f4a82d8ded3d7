import type { dashboard as vi } from '../vi/dashboard.ts';

export const dashboard: typeof vi = {
  title: 'Overview of %{unit}',
  coverage: {
    title: 'Signings in force',
    programme: 'Programme %{code}',
    none: 'No unit must sign in this scope.',
    PROVINCE: 'Province',
    DISTRICT: 'District level',
    wards: 'Wards, townships',
    communes: 'Communes',
    complete: 'complete',
    lacking: '%{count} missing',
  },
  units: {
    title: 'Administrative units',
    aside: 'on the map of the day looked at',
    communes: 'Communes',
    wards: 'Wards',
    townships: 'Townships',
  },
  figures: {
    title: 'Published figures',
    aside: 'stand beside what is computed once reports are accepted',
    indicator: 'Indicator',
    period: 'Period',
    published: 'Published',
    sources: 'Sources',
    none: 'No figure is published for this scope.',
    source: 'Source %{number}',
    precision: {
      AT_LEAST: 'over %{value}',
      HUNDREDS: 'hundreds',
      THOUSANDS: 'thousands',
    },
  },
  period: {
    MONTH: '%{month}/%{year}',
    QUARTER: 'quarter %{quarter}/%{year}',
    HALF_YEAR: 'half %{half} of %{year}',
    YEAR: '%{year}',
    TO_DATE: 'programme to %{end}',
  },
  standards: {
    title: 'Standards, recognition',
    aside: 'published as of %{day}',
    none: 'Nothing is published for this scope.',
    computed: 'By the map: %{count} units to be judged',
    agrees: 'agrees',
    differs: 'differs by %{difference}',
  },
};
