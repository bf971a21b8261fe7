/** A typesetter that runs in Node: markup in, PDF out. */
export interface Setter {
  /** Sets what it is given, with all that it keeps from one time to the next. */
  set(markup: string): Promise<Uint8Array>
  close(): Promise<void>
}
