/** Builds the pages (Remix on Vite) and the server (esbuild) into build/. */
import { build as bundle } from 'esbuild';

export async function buildServer() {
  await bundle({
    entryPoints: ['app/serve.ts'],
    outdir: 'build',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
  });
}

export async function buildPages() {
  const { build } = await import('vite');
  await build({ logLevel: 'warn' });
  await build({ logLevel: 'warn', build: { ssr: true } });
}
