import { decodeValue, encodeValue } from './clone.ts'
import { rendererSide } from './renderer-side.ts'

/** The script that runs in every page before its own: the page's half of the stand-in, around one preload script. */
export function pageScript(preload: string, inSubFrames: boolean): string {
  // `preload` goes in as the body of a function, not as text to evaluate, which the page's content policy would refuse.
  const run = `(require, module, exports) => {${preload}\n}`
  const side = rendererSide.toString()
  const given = `encode: ${encodeValue.toString()}, decode: ${decodeValue.toString()}, inSubFrames: ${String(inSubFrames)}`
  return `(${side})({ ${given}, preload: ${run} })`
}
