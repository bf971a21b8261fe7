/** A key handler for Ctrl, or Command, with one letter; the browser's own use of the key is prevented. */
export function onControl(letter: string, action: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const control = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
    if (!control || event.key.toLowerCase() !== letter) return
    event.preventDefault()
    action()
  }
}
