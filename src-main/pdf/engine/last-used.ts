/**
 * What one piece of work made, kept for the next: what that does not ask for is let go when it ends. It never holds more
 * than two such pieces need.
 */
export class LastUsed<Key, Value> {
  #before = new Map<Key, Value>()
  #now = new Map<Key, Value>()

  get(key: Key, make: () => Value): Value {
    let known = this.#now.get(key)
    if (known === undefined) this.#now.set(key, (known = this.#before.get(key) ?? make()))
    return known
  }

  has(key: Key): boolean {
    return this.#now.has(key) || this.#before.has(key)
  }

  /** The work ends. */
  turn(): void {
    this.#before = this.#now
    this.#now = new Map()
  }

  clear(): void {
    this.#before.clear()
    this.#now.clear()
  }

  get size(): number {
    return this.#before.size + this.#now.size
  }
}
