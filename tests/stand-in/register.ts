import { registerHooks } from 'node:module'

/** Loaded before the app (`node --import`): from here on, `electron` is the stand-in, for everything but the stand-in. */
const url = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url, shortCircuit: true } : next(specifier, context),
})
