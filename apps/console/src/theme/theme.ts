import type { RaThemeOptions } from 'react-admin';
import { cssVariables } from './css-variables.ts';
import { dark, light, type Tokens } from './tokens.ts';

const fontFamily =
  '"Source Sans 3 Variable","Source Sans 3","Segoe UI","Noto Sans",Arial,sans-serif';

/** Material's components in the console's own colours, sizes and radii. */
function themeFrom(tokens: Tokens, mode: 'light' | 'dark'): RaThemeOptions {
  return {
    palette: {
      mode,
      primary: { main: tokens.primary, dark: tokens.primaryHover, contrastText: tokens.onPrimary },
      secondary: { main: tokens.primary, contrastText: tokens.onPrimary },
      error: { main: tokens.red.text },
      warning: { main: tokens.amber.text },
      info: { main: tokens.blue.text },
      success: { main: tokens.green.text },
      background: { default: tokens.canvas, paper: tokens.surface },
      text: { primary: tokens.ink, secondary: tokens.ink3 },
      divider: tokens.line,
    },
    shape: { borderRadius: 5 },
    spacing: 4,
    typography: {
      fontFamily,
      fontSize: 15,
      fontWeightMedium: 600,
      fontWeightBold: 650,
      h1: { fontSize: 24, fontWeight: 650, lineHeight: 1.2 },
      h2: { fontSize: 17, fontWeight: 650, lineHeight: 1.3 },
      body1: { fontSize: 16, lineHeight: 1.4 },
      body2: { fontSize: 15, lineHeight: 1.4 },
      button: { fontSize: 15, fontWeight: 600, textTransform: 'none' },
    },
    components: {
      MuiCssBaseline: { styleOverrides: { ':root': cssVariables(tokens) } },
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiButton: {
        defaultProps: { disableElevation: true, color: 'inherit', variant: 'outlined' },
        styleOverrides: {
          root: { minHeight: 34, padding: '0 13px', whiteSpace: 'nowrap' },
          outlined: { borderColor: tokens.edge },
        },
      },
      MuiOutlinedInput: {
        styleOverrides: { notchedOutline: { borderColor: tokens.edge } },
      },
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiDialog: { styleOverrides: { paper: { borderRadius: 7 } } },
    },
  };
}

export const lightTheme = themeFrom(light, 'light');
export const darkTheme = themeFrom(dark, 'dark');
