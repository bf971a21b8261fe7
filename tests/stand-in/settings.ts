/** What the tests ask of the stand-in, through the environment of the process that it runs in. */
export interface Settings {
  /** No window is shown: for machines without a display. */
  readonly headless: boolean
  /** Where to write the address at which a test may join the browser; without it, no port is opened. */
  readonly endpointFile: string | null
  /** The browser to use, instead of the first that is found. */
  readonly browser: string | null
}

export const settings: Settings = {
  headless: process.env['BRIEFWRIGHT_HEADLESS'] === '1',
  endpointFile: process.env['BRIEFWRIGHT_ENDPOINT_FILE'] ?? null,
  browser: process.env['BRIEFWRIGHT_BROWSER'] ?? null,
}
