/** The names of the contract's methods: all that the sandboxed preload script needs to know of it. */
export const METHODS = [
  'app.start',
  'preferences.read',
  'preferences.save',
  'brand.read',
  'brand.save',
  'brand.preview',
  'brand.export',
  'brand.import',
  'library.read',
  'library.saveReference',
  'library.saveQuotation',
  'library.saveTable',
  'library.saveEvent',
  'library.remove',
  'library.readSpreadsheet',
  'search.query',
  'citation.preview',
  'excerpts.list',
  'excerpts.annotate',
  'excerpts.forget',
  'excerpts.format',
  'corrections.list',
  'corrections.decide',
  'templates.list',
  'drafts.list',
  'drafts.open',
  'drafts.peek',
  'drafts.create',
  'drafts.createSample',
  'drafts.openFile',
  'drafts.save',
  'drafts.rename',
  'drafts.duplicate',
  'drafts.archive',
  'drafts.unarchive',
  'drafts.trash',
  'drafts.restore',
  'drafts.saveElsewhere',
  'history.list',
  'history.read',
  'history.restore',
  'images.add',
  'images.read',
  'document.render',
  'document.verify',
  'document.export',
  'document.cancel',
  'document.reveal',
  'spelling.check',
  'spelling.suggest',
  'spelling.learn',
  'spelling.forget',
  'spelling.learnt',
] as const

export type Method = (typeof METHODS)[number]

/** The IPC channel that carries a method. */
export const channelOf = (method: Method): string => `briefwright:${method}`

/** Main asks the window to save before it closes; the window answers on the second. */
export const BEFORE_CLOSE_CHANNEL = 'briefwright:before-close'
export const READY_TO_CLOSE_CHANNEL = 'briefwright:ready-to-close'

/** Main tells the window something that it did not ask for: an `AppEvent`. */
export const EVENT_CHANNEL = 'briefwright:event'
