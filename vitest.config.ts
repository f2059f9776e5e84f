import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    globals: false,
    setupFiles: ['tests/support/quiet-console.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['{app,db,emails}/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: { name: 'scheduler', include: ['tests/scheduler/**/*.test.ts'], testTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/start-postgres.ts'],
        },
      },
    ],
  },
});
