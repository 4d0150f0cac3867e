import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/admin/',
  // Compressed once, as tightly as it goes: the server sends it as it lies there.
  plugins: [react(), compression({ algorithms: ['brotliCompress'], include: /\.(js|css)$/ })],
  build: {
    outDir: '../dist/admin-ui',
    emptyOutDir: true,
    target: 'es2022',
    // The server tells a signed-in reader's browser with the page which files it needs next.
    manifest: 'parts.json',
    chunkSizeWarningLimit: 1700,
    rolldownOptions: {
      output: {
        // What changes rarely stays in the browser's cache across releases.
        codeSplitting: {
          groups: [
            {
              name: 'panel',
              test: /node_modules[\\/](react(?!-feather)|react-dom|react-router|react-admin|ra-|@mui|@emotion|@tanstack)/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
