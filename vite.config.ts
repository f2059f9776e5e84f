import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, normalizePath } from 'vite';
import remixOptions from './remix.config.js';

/** What is loaded together, each in one file instead of a handful of tiny ones. */
const chunks: Record<string, string[]> = {
  frame: [
    'coops/components/coop-frame',
    'coops/components/fault-page',
    'coops/way-back-in',
    'i18n/area-words',
    'i18n/locale',
    'i18n/messages-context',
    'i18n/plural',
    'ui/drawing',
    'ui/icon',
    'ui/mark',
    'ui/phone',
  ],
  // Read by the one page that asks for a zone.
  zones: ['time/zones'],
  strip: ['rotation/components/draw-strip', 'rotation/components/rhythm-strip', 'time/'],
  claims: ['claims/components/'],
  'agreements-words': ['i18n/agreements-words'],
  'family-words': ['i18n/family-words'],
  'plan-words': ['i18n/plan-words'],
};

function chunkOf(module: string): string | undefined {
  // What imports a file in the browser, which Vite adds itself.
  if (module.includes('vite/preload-helper')) return 'frame';
  const [, file] = module.split(`${normalizePath(import.meta.dirname)}/app/`);
  return Object.keys(chunks).find((name) => chunks[name]?.some((start) => file?.startsWith(start)));
}

export default defineConfig({
  plugins: [remix(remixOptions)],
  build: {
    target: 'es2022',
    sourcemap: false,
    minify: 'terser',
    // A comment in one dependency that the bundler cannot read is nothing a host can act on.
    rollupOptions: {
      output: { manualChunks: chunkOf },
      onwarn: (warning, warn) =>
        warning.code !== 'INVALID_ANNOTATION' && warning.code !== 'EMPTY_BUNDLE' && warn(warning),
    },
  },
});
