import type { Frame } from 'playwright-core'
import { onlyThese } from './lacking.ts'
import { fromChromium } from './scheme-origin.ts'

/** What the stand-in has of Electron's `WebFrameMain`. */
export interface StandInFrame {
  readonly url: string
  readonly origin: string
  readonly name: string
  readonly parent: StandInFrame | null
  readonly top: StandInFrame | null
}

const frames = new WeakMap<Frame, StandInFrame>()

/** The one object that stands for a frame of the browser. */
export function frameOf(frame: Frame): StandInFrame {
  const known = frames.get(frame)
  if (known !== undefined) return known
  const made = onlyThese<StandInFrame>('WebFrameMain', {
    get url() {
      return fromChromium(frame.url())
    },
    get origin() {
      const { url } = this
      const [origin] = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/.exec(url) ?? ['null']
      return origin
    },
    get name() {
      return frame.name()
    },
    get parent() {
      const above = frame.parentFrame()
      return above === null ? null : frameOf(above)
    },
    get top() {
      const above = frame.parentFrame()
      return above === null ? frameOf(frame) : frameOf(above).top
    },
  })
  frames.set(frame, made)
  return made
}
