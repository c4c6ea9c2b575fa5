import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { staticStyles } from './static-styles.ts';

/** The console is served under /console/ by the server; in development the API is asked for there. */
export default defineConfig({
  base: '/console/',
  plugins: [react(), staticStyles()],
  server: { port: 5174, proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    target: 'es2022',
    // A file that is inlined as data: would need a looser content security policy.
    assetsInlineLimit: 0,
    // One file, so that the order of cascade layers is the one that tokens.css declares first.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
  },
});
