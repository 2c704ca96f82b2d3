import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './compressed.js';
import { offlineFiles } from './offline-files.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Floor of the screens: iOS 15 and Chrome 100. */
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react(), offlineFiles(), compressed()],
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
      output: { entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js') },
    },
  },
});
