/** What the product may register on a session, as far as a request of the browser asks for it. */
export interface SessionHandlers {
  readonly protocolHandlers: ReadonlyMap<string, ProtocolHandler>
  readonly beforeRequest: BeforeRequestListener | null
}

export type ProtocolHandler = (request: Request) => Response | Promise<Response>

export interface BeforeRequest {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly referrer: string
  readonly timestamp: number
}

export type BeforeRequestListener = (
  details: BeforeRequest,
  answer: (response: { cancel?: boolean; redirectURL?: string }) => void,
) => void
