/** The names of the contract's methods: all that the sandboxed preload script needs to know of it. */
export const METHODS = [
  'library.read',
  'search.query',
  'drafts.list',
  'drafts.open',
  'drafts.peek',
  'drafts.create',
  'drafts.createSample',
  'drafts.save',
  'drafts.rename',
  'drafts.duplicate',
  'drafts.trash',
  'drafts.restore',
  'drafts.saveElsewhere',
  'document.render',
  'document.verify',
  'document.export',
  'app.start',
] as const

export type Method = (typeof METHODS)[number]

/** The IPC channel that carries a method. */
export const channelOf = (method: Method): string => `briefwright:${method}`

/** Main asks the window to save before it closes; the window answers on the second. */
export const BEFORE_CLOSE_CHANNEL = 'briefwright:before-close'
export const READY_TO_CLOSE_CHANNEL = 'briefwright:ready-to-close'
