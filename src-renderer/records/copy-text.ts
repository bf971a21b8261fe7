/**
 * Puts text on the clipboard, and beside it HTML for those that take it, by a copy event of the page's own: the
 * permission that `navigator.clipboard` asks for is refused to every page. False when the browser did not copy.
 */
export function copyText(text: string, html?: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', fill, { capture: true })
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
  }
}
