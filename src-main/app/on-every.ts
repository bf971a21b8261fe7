import { app, session } from 'electron'
import type { Session, WebContents } from 'electron'

/** Does something with every session: the default one, and any that is made later. Before `ready`. */
export function onEverySession(act: (session: Session) => void): void {
  const done = new WeakSet<Session>()
  const once = (each: Session): void => {
    if (done.has(each)) return
    done.add(each)
    act(each)
  }
  app.on('session-created', once)
  // Electron does not say whether the default session is announced before or after `ready`: take it whichever it is.
  app.once('ready', () => once(session.defaultSession))
}

/** Does something with the contents of every window and frame tree, before it loads anything. */
export function onEveryWebContents(act: (contents: WebContents) => void): void {
  app.on('web-contents-created', (_event, contents) => act(contents))
}
