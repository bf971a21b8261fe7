import type { Method } from '#contract/methods.ts'
import { MAX_BRIEFING_BYTES } from '#drafts/briefing-file.ts'

/**
 * The most that one message may hold: bytes of binary data, and two for each character of text. A briefing of 60 pages
 * with all that it cites and its undo log takes a tenth of it.
 */
export const MESSAGE_BYTES = 50 * 1024 * 1024

/** How deep values may lie in each other; a draft's lists never come near it. */
export const MESSAGE_DEPTH = 200

/** What a key, a number or an empty container counts for: their number is bounded too. */
const SMALLEST = 8

export interface Limits {
  readonly bytes: number
  readonly depth: number
}

/** A whole briefing with its pictures may come as one file; nothing else is as large. */
export const limitsOf = (method: Method): Limits => ({
  bytes: method === 'drafts.openFile' ? MAX_BRIEFING_BYTES + MESSAGE_BYTES : MESSAGE_BYTES,
  depth: MESSAGE_DEPTH,
})

/**
 * Whether a message that has arrived is within its limits, without recursion, stopping at the first limit passed. A value
 * that holds itself is too deep.
 */
export function measureValue(
  message: unknown,
  limits: Limits = { bytes: MESSAGE_BYTES, depth: MESSAGE_DEPTH },
): 'fits' | 'too-large' | 'too-deep' {
  const waiting: { value: unknown; depth: number }[] = [{ value: message, depth: 0 }]
  let bytes = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    if (depth > limits.depth) return 'too-deep'
    bytes += ownBytes(value)
    if (bytes > limits.bytes) return 'too-large'
    for (const child of children(value)) waiting.push({ value: child, depth: depth + 1 })
  }
  return 'fits'
}

function ownBytes(value: unknown): number {
  if (typeof value === 'string') return SMALLEST + 2 * value.length
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return SMALLEST + value.byteLength
  return SMALLEST
}

function* children(value: unknown): Iterable<unknown> {
  if (typeof value !== 'object' || value === null) return
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return
  if (value instanceof Map) {
    for (const [key, item] of value) yield* [key, item]
  } else if (value instanceof Set || Array.isArray(value)) {
    yield* value
  } else {
    for (const [key, item] of Object.entries(value)) yield* [key, item]
  }
}
