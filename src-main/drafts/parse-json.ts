import { err, ok } from '#domain/result.ts'
import type { Result } from '#domain/result.ts'

/** Deeper values overflow the stack of whatever walks them. A list nested in a list takes four levels. */
export const MAX_JSON_DEPTH = 200

/** For what comes from elsewhere: lists nested more than twenty times. */
export const MAX_FOREIGN_DEPTH = 100

/**
 * Bytes → a JSON value, for bytes that anybody may have written: UTF-8 without a flaw, at most `depth` deep,
 * keys named `__proto__` left out. The error is what is wrong, in words.
 */
export function parseJson(bytes: Uint8Array, depth: number = MAX_JSON_DEPTH): Result<unknown, string> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return err('not UTF-8')
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return err(`not JSON: ${(error as SyntaxError).message}`)
  }
  return tame(value, depth) ? ok(value) : err(`nested more than ${depth} deep`)
}

/** Walks without recursion. A `__proto__` of its own can only come out of `JSON.parse`, and would change what inherits. */
function tame(root: unknown, limit: number): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 1 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    if (next.depth > limit) return false
    if (Object.hasOwn(next.value, '__proto__'))
      delete (next.value as { ['__proto__']?: unknown })['__proto__']
    for (const value of Object.values(next.value)) waiting.push({ value, depth: next.depth + 1 })
  }
  return true
}
