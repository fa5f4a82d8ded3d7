import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const require = createRequire(import.meta.url);
const gateway = process.env['PHOIHOP_GATEWAY'] ?? 'http://127.0.0.1:4000';
const proxied = ['/graphql', '/api', '/files', '/health'];

export default defineConfig({
  plugins: [react()],
  resolve: {
    // Two copies of graphql refuse each other's types; of React, each other's hooks.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql/index.mjs') }],
    dedupe: ['react', 'react-dom', 'react-router', 'react-router-dom', 'ra-core'],
  },
  server: {
    host: '127.0.0.1',
    // The service compares Host with Origin, so both keep the name the browser used.
    proxy: Object.fromEntries(proxied.map((path) => [path, { target: gateway }])),
  },
  build: {
    target: 'es2022',
    rolldownOptions: {
      output: {
        // What changes with every version of ours is kept from what does not.
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-router-dom)[\\/]/,
            },
            { name: 'material', test: /node_modules[\\/](@mui|@emotion)[\\/]/ },
            {
              name: 'admin',
              test: /node_modules[\\/](react-admin|ra-[^\\/]+|@tanstack|react-hook-form)[\\/]/,
            },
            { name: 'graph', test: /node_modules[\\/](graphql|urql|@urql|wonka|@0no-co)[\\/]/ },
          ],
        },
      },
    },
  },
});
