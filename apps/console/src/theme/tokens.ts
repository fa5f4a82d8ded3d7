/** A ground and the text that stands on it. */
interface Tone {
  readonly bg: string;
  readonly text: string;
}

export type ToneName = 'grey' | 'blue' | 'amber' | 'violet' | 'green' | 'red' | 'slate';

type ColourName =
  | 'canvas'
  | 'surface'
  | 'sunken'
  | 'line'
  | 'edge'
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'primary'
  | 'primaryHover'
  | 'onPrimary'
  | 'soft'
  | 'onSoft'
  | 'nav'
  | 'navText'
  | 'navMuted'
  | 'navActive'
  | 'navOn'
  | 'gold'
  | 'onGold'
  | 'goldText'
  | 'focus';

/** The colours of one theme. Every text pair was reckoned to at least 4.75, every control edge to 3.03. */
export type Tokens = Readonly<Record<ColourName, string>> & Readonly<Record<ToneName, Tone>>;

export const light: Tokens = {
  canvas: '#F3F6F5',
  surface: '#FFFFFF',
  sunken: '#E9EFED',
  line: '#D3DCDA',
  edge: '#7B8C89',
  ink: '#14211F',
  ink2: '#435451',
  ink3: '#566663',
  primary: '#0B5351',
  primaryHover: '#083F3E',
  onPrimary: '#FFFFFF',
  soft: '#D9EAE7',
  onSoft: '#083F3E',
  nav: '#0A3536',
  navText: '#D5E5E2',
  navMuted: '#9CBBB7',
  navActive: '#165A58',
  navOn: '#FFFFFF',
  gold: '#F0B93A',
  onGold: '#2B1D00',
  goldText: '#765000',
  focus: '#0B5351',
  grey: { bg: '#E9EDEC', text: '#435451' },
  blue: { bg: '#DFEBF8', text: '#1A4E84' },
  amber: { bg: '#FBE8C4', text: '#734600' },
  violet: { bg: '#EAE5F6', text: '#503892' },
  green: { bg: '#DAEFDC', text: '#1C5A29' },
  red: { bg: '#FBE1DE', text: '#981B13' },
  slate: { bg: '#E1E6EB', text: '#3B4956' },
};

export const dark: Tokens = {
  canvas: '#0E1716',
  surface: '#16211F',
  sunken: '#1D2B29',
  line: '#2F403D',
  edge: '#7A8E8A',
  ink: '#EAF1EF',
  ink2: '#B9C8C5',
  ink3: '#9DAFAB',
  primary: '#7CCBC4',
  primaryHover: '#9ADBD5',
  onPrimary: '#04211F',
  soft: '#1C4341',
  onSoft: '#CDEDE9',
  nav: '#0A1413',
  navText: '#CFDFDC',
  navMuted: '#93ABA7',
  navActive: '#1C4A48',
  navOn: '#FFFFFF',
  gold: '#F0B93A',
  onGold: '#2B1D00',
  goldText: '#F3C968',
  focus: '#7CCBC4',
  grey: { bg: '#27332F', text: '#C2D0CC' },
  blue: { bg: '#172F48', text: '#A9CDF3' },
  amber: { bg: '#3E2C0B', text: '#F5CE83' },
  violet: { bg: '#2C2449', text: '#CFC1F7' },
  green: { bg: '#16351D', text: '#A4DDAE' },
  red: { bg: '#451A17', text: '#F8B4AD' },
  slate: { bg: '#28323B', text: '#BFCCD8' },
};
