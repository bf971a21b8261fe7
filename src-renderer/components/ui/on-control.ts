import { IS_MAC } from './platform.ts'

/** A key handler for Ctrl, or Command on a Mac, with one letter; the browser's own use of the key is prevented. */
export function onControl(letter: string, action: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const [control, other] = IS_MAC ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
    if (!control || other || event.shiftKey || event.altKey || event.key.toLowerCase() !== letter) return
    event.preventDefault()
    action()
  }
}
