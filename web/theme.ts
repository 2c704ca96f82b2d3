import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent: deep teal. Shade 7 carries white text at 6.3:1, shade 3 reads on the dark page at 9:1. */
const teal: MantineColorsTuple = [
  '#e8f6f4',
  '#cdebe6',
  '#9dd8cf',
  '#5fc9ba',
  '#34b3a2',
  '#1a9585',
  '#0f7d71',
  '#0b6b62',
  '#085850',
  '#05443e',
];

/** Greys of the dark page: the accent's own blue-green night, not a neutral grey. */
const dark: MantineColorsTuple = [
  '#e9eff1',
  '#cfd9dd',
  '#a9b8be',
  '#82949c',
  '#46575f',
  '#34434a',
  '#243138',
  '#1a242a',
  '#131b20',
  '#0d1418',
];

const gray: MantineColorsTuple = [
  '#f6f8f8',
  '#eef2f2',
  '#e2e8e9',
  '#d0d9db',
  '#b4c0c4',
  '#86959b',
  '#64747b',
  '#4a5a61',
  '#2f3d43',
  '#172126',
];

const family = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  colors: { teal, dark, gray },
  black: '#131c20',
  fontFamily: family,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  headings: { fontFamily: family, fontWeight: '650' },
});

/** Greys and lines that keep 4.5:1 for words and 3:1 for the edges of fields, on both pages. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f8f8',
    '--mantine-color-dimmed': '#50616a',
    '--mantine-color-placeholder': '#5f6f77',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#0b6b62',
    '--sillage-card': '#ffffff',
    '--sillage-line': '#dde5e6',
    '--sillage-field-line': '#7d8d94',
    '--sillage-accent': '#0b6b62',
    '--sillage-accent-soft': '#e3f2f0',
    '--sillage-notice': '#fff6e0',
    '--sillage-notice-line': '#b97f10',
    '--sillage-notice-text': '#5c3d00',
  },
  dark: {
    '--mantine-color-body': '#10181c',
    '--mantine-color-text': '#e4ecee',
    '--mantine-color-dimmed': '#a3b4bb',
    '--mantine-color-placeholder': '#94a6ae',
    '--mantine-color-error': '#ff9d92',
    '--mantine-color-anchor': '#5fc9ba',
    '--sillage-card': '#18232a',
    '--sillage-line': '#2b3a42',
    '--sillage-field-line': '#6b7f88',
    '--sillage-accent': '#5fc9ba',
    '--sillage-accent-soft': '#15383a',
    '--sillage-notice': '#33270c',
    '--sillage-notice-line': '#c39229',
    '--sillage-notice-text': '#ffe2a3',
  },
});
