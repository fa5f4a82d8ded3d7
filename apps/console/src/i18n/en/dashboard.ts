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
    title: 'Figures',
    aside: 'computed from what was accepted, beside what was published',
    more: 'See all figures',
    indicator: 'Indicator',
    sources: 'Sources',
    none: 'No figure is published for this scope.',
    source: 'Source %{number}',
    precision: {
      AT_LEAST: 'over %{value}',
      HUNDREDS: 'hundreds',
      THOUSANDS: 'thousands',
    },
  },
  half: { 1: 'first', 2: 'second' },
  period: {
    MONTH: '%{month}/%{year}',
    QUARTER: 'quarter %{quarter}/%{year}',
    HALF_YEAR: '%{part} half of %{year}',
    YEAR: '%{year}',
    TO_DATE: 'programme to %{end}',
  },
  standards: {
    title: 'Standards, recognition',
    aside: 'published as of %{day}',
    none: 'Nothing is published for this scope.',
    computed: 'Map of that day: %{count} units to be judged,',
    agrees: 'as published',
    more: '%{count} more than published',
    fewer: '%{count} fewer than published',
  },
};
