import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

/** `unit` runs side by side; `window` drives the built app in a real browser, one file at a time. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        // The window's state classes are written in runes.
        plugins: [svelte()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          testTimeout: 60_000,
          pool: 'forks',
        },
      },
      {
        root,
        test: {
          name: 'window',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/build-app.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
          pool: 'forks',
        },
      },
    ],
  },
})
