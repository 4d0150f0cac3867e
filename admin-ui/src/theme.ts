import { createTheme } from '@mui/material';
import { defaultLightTheme, type RaThemeOptions } from 'react-admin';

const fonts =
  '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

const options: RaThemeOptions = {
  ...defaultLightTheme,
  palette: {
    primary: { main: '#1f4e79' },
    secondary: { main: '#b30d28' },
    success: { main: '#1b6e3c' },
    warning: { main: '#8a5300' },
    error: { main: '#b3261e' },
    info: { main: '#1f4e79' },
    background: { default: '#f5f6f8' },
    text: { primary: '#1d2129', secondary: '#545b66' },
  },
  typography: { fontFamily: fonts, fontSize: 14, h6: { fontSize: '1.05rem', fontWeight: 600 } },
  shape: { borderRadius: 6 },
  sidebar: { width: 208, closedWidth: 52 },
  components: {
    ...defaultLightTheme.components,
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: 'tabular-nums' },
        ':focus-visible': { outline: '2px solid #1f4e79', outlineOffset: 1 },
        '@media (prefers-reduced-motion: reduce)': {
          '*': { animation: 'none !important', transition: 'none !important' },
        },
      },
    },
    MuiTableCell: {
      styleOverrides: {
        sizeSmall: { padding: '5px 10px' },
        head: { fontWeight: 600, whiteSpace: 'nowrap', color: '#545b66' },
      },
    },
    MuiButton: { styleOverrides: { root: { textTransform: 'none' } } },
    // A child that scrolls sideways must not widen the page.
    RaLayout: { styleOverrides: { root: { minWidth: 0, '& .RaLayout-content': { minWidth: 0 } } } },
    RaDataTable: { styleOverrides: { root: { '& .RaDataTable-tableWrapper': { overflowX: 'auto' } } } },
    MuiTabs: { defaultProps: { indicatorColor: 'secondary' } },
    RaMenuItemLink: {
      styleOverrides: {
        root: {
          fontSize: 14,
          minHeight: 34,
          borderLeft: '3px solid transparent',
          '&.RaMenuItemLink-active': { borderLeftColor: '#b30d28', backgroundColor: '#e9edf2', fontWeight: 600 },
        },
      },
    },
    MuiTab: { styleOverrides: { root: { textTransform: 'none', minHeight: 44 } } },
    MuiAppBar: {
      styleOverrides: { root: { boxShadow: 'none', borderBottom: '1px solid #dfe2e7', backgroundColor: '#fff' } },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { elevation0: { border: '1px solid #dfe2e7' } } },
  },
};

/** Calm: ink and blue on grey; the red of the union only marks where one is. Every pair of colours is at least 4.5:1. */
export const theme = createTheme(options) as RaThemeOptions;
