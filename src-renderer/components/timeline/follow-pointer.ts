interface Ways {
  /** The day under a place of the window. */
  readonly dayAt: (clientX: number) => number
  readonly pan: (pixels: number) => void
  readonly zoom: (factor: number, day: number) => void
}

/** Pixels that a hand trembles while it clicks. */
const TREMBLE = 4

/** The wheel zooms where the pointer is, sideways or with Shift it moves the time; so does dragging. */
export function followPointer({ dayAt, pan, zoom }: Ways) {
  let start: number | null = null
  let last = 0
  let dragged = false
  return {
    /** Was the click that follows the end of a drag? */
    dragged: () => dragged,
    wheel(event: WheelEvent) {
      if (event.ctrlKey || event.metaKey) return
      event.preventDefault()
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      const by = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY
      if (sideways) pan(-by)
      else zoom(Math.exp(by * 0.0025), dayAt(event.clientX))
    },
    down(event: PointerEvent) {
      if (event.button !== 0) return
      start = last = event.clientX
      dragged = false
    },
    move(event: PointerEvent & { readonly currentTarget: HTMLElement }) {
      if (start === null) return
      if (!dragged && Math.abs(event.clientX - start) < TREMBLE) return
      if (!dragged) event.currentTarget.setPointerCapture(event.pointerId)
      dragged = true
      pan(event.clientX - last)
      last = event.clientX
    },
    up() {
      start = null
    },
  }
}
