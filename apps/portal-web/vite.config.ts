import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { budgetPlugin } from './src/budget/budget-plugin.ts';

export default defineConfig({
  base: '/',
  plugins: [react(), budgetPlugin()],
  build: {
    target: 'es2022',
    // Every supported browser preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'gallery.html'] },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
