import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const require = createRequire(import.meta.url);

// Built by itself: nothing of it is in what the console loads first.
export default defineConfig({
  root: 'explorer',
  base: '/explorer/',
  plugins: [react()],
  resolve: {
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql/index.mjs') }],
    dedupe: ['react', 'react-dom'],
  },
  build: { target: 'es2022', emptyOutDir: true, chunkSizeWarningLimit: 2000 },
});
