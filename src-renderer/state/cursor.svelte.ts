/** Which item of a list is current: the first until the person moves. */
export class Cursor<T extends { readonly id: string }> {
  readonly #items: () => readonly T[]
  #id = $state<string | null>(null)

  constructor(items: () => readonly T[]) {
    this.#items = items
  }

  get items(): readonly T[] {
    return this.#items()
  }

  get current(): T | undefined {
    return this.items.find(({ id }) => id === this.#id) ?? this.items[0]
  }

  select(id: string | null): void {
    this.#id = id
  }

  /** Moves by so many and stops at the ends. */
  move(by: number): void {
    const at = this.items.findIndex(({ id }) => id === this.current?.id)
    this.#id = this.items[Math.max(0, Math.min(this.items.length - 1, at + by))]?.id ?? null
  }
}
