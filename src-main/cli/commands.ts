import type { Command } from './command.ts'

/** Every command, with what the general help says of it. Only the one asked for is loaded. */
export const COMMANDS: Readonly<Record<string, { readonly summary: string; load(): Promise<Command> }>> = {
  build: {
    summary: 'make the PDF of a briefing',
    load: async () => (await import('./build.ts')).build,
  },
  open: {
    summary: 'take a briefing out of an editable PDF or a copy of it',
    load: async () => (await import('./open.ts')).open,
  },
  verify: {
    summary: 'compare what a briefing quotes and tabulates with its sources',
    load: async () => (await import('./verify.ts')).verify,
  },
  sources: {
    summary: 'list the sources',
    load: async () => (await import('./sources.ts')).sources,
  },
  excerpts: {
    summary: 'list the quotations',
    load: async () => (await import('./excerpts.ts')).excerpts,
  },
  tables: {
    summary: 'show the data tables',
    load: async () => (await import('./tables.ts')).tables,
  },
  timeline: {
    summary: 'list the dated events',
    load: async () => (await import('./timeline.ts')).timeline,
  },
  actors: {
    summary: 'list people, organisations, places and agreements',
    load: async () => (await import('./actors.ts')).actors,
  },
  disagreements: {
    summary: 'show where the sources differ',
    load: async () => (await import('./disagreements.ts')).disagreements,
  },
  search: {
    summary: 'find quotations, tables, events and summaries by words',
    load: async () => (await import('./search.ts')).search,
  },
  recognise: {
    summary: 'say of which source a document is a copy',
    load: async () => (await import('./recognise.ts')).recognise,
  },
  check: {
    summary: 'say whether the library is sound',
    load: async () => (await import('./check.ts')).check,
  },
}
