import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixOptions from './remix.config.js';

export default defineConfig({
  plugins: [remix(remixOptions)],
  build: {
    target: 'es2022',
    sourcemap: false,
    // A comment in one dependency that the bundler cannot read is nothing a host can act on.
    rollupOptions: {
      onwarn: (warning, warn) =>
        warning.code !== 'INVALID_ANNOTATION' && warning.code !== 'EMPTY_BUNDLE' && warn(warning),
    },
  },
});
