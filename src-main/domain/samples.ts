/** The finished briefings that come with the app, made from the bundled sources; the first opens at the first start. */
export const SAMPLES = ['falling-remittances', 'chronology', 'where-sources-differ'] as const
export type SampleId = (typeof SAMPLES)[number]
