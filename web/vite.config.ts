import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './compressed.js';
import { offlineFiles } from './offline-files.js';
import { wordsInParts } from './words-in-parts.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Small files that every page with figures is made of, and some other pages: as one, since a slow line pays for each. */
const FIGURES = new RegExp(
  [
    'web/components/(attained-bar|data-table|empty-state|link-button)\\.',
    'web/lib/(buckets|clock|dates|is-narrow|measure-text|numbers|period|rounding|target-text)\\.',
    'server/paper/chart-look/chart-spec\\.',
    'server/indicators/reading-order\\.',
  ].join('|'),
);

/** Floor of the screens: iOS 15 and Chrome 100. */
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [wordsInParts(), react(), offlineFiles(), compressed()],
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: ['chrome100', 'edge100', 'firefox100', 'safari15', 'ios15'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: { index: here('index.html'), worker: here('offline/worker.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'figures', test: FIGURES }],
        },
      },
    },
  },
});
