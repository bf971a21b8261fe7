/** Makes a toolbar one stop of the Tab key: left and right, Home and End go from tool to tool within it. */
export function rovingTools(toolbar: HTMLElement) {
  const tools = (): HTMLButtonElement[] =>
    [...toolbar.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')].filter(
      (tool) => tool.offsetParent !== null,
    )

  /** Exactly one tool can be reached by Tab: the one used last, as long as it can be used. */
  function settle(current: EventTarget | null = null): void {
    const usable = tools()
    const stop =
      usable.find((tool) => tool === current) ??
      usable.find((tool) => tool.getAttribute('tabindex') === '0') ??
      usable[0]
    for (const tool of toolbar.querySelectorAll('button')) {
      const tabIndex = tool === stop ? '0' : '-1'
      if (tool.getAttribute('tabindex') !== tabIndex) tool.setAttribute('tabindex', tabIndex)
    }
  }

  function key(event: KeyboardEvent): void {
    const usable = tools()
    const at = usable.findIndex((tool) => tool === document.activeElement)
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const last = usable.length - 1
    const next = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    usable[next]?.focus()
  }

  const focused = (event: FocusEvent): void => settle(event.target)
  const observer = new MutationObserver(() => settle())
  observer.observe(toolbar, { subtree: true, childList: true, attributeFilter: ['disabled'] })
  // It tells of the toolbar first when that is laid out: to ask before would have each block of a long text laid out by itself.
  const resized = new ResizeObserver(() => settle())
  resized.observe(toolbar)
  toolbar.addEventListener('keydown', key)
  toolbar.addEventListener('focusin', focused)
  return {
    destroy() {
      observer.disconnect()
      resized.disconnect()
      toolbar.removeEventListener('keydown', key)
      toolbar.removeEventListener('focusin', focused)
    },
  }
}
