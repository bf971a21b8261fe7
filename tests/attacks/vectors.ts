/** What a vector is given: an address of the listener's that ends in the vector's name, and the port for UDP. */
interface Target {
  readonly address: string
  readonly udpPort: number
}

/** A way out of the page. It runs in the page, so it uses nothing outside itself. */
export type Vector = (target: Target) => void | Promise<void>

const element = {
  image: ({ address }: Target) => {
    new Image().src = address
  },
  stylesheet: ({ address }: Target) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address }))
  },
  script: ({ address }: Target) => {
    document.head.append(Object.assign(document.createElement('script'), { src: address }))
  },
  frame: ({ address }: Target) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: address }))
  },
  media: ({ address }: Target) => {
    new Audio(address).load()
  },
  object: ({ address }: Target) => {
    document.body.append(Object.assign(document.createElement('object'), { data: address }))
  },
} satisfies Record<string, Vector>

const script = {
  fetch: ({ address }: Target) => {
    fetch(address, { mode: 'no-cors' }).catch(() => {})
  },
  beacon: ({ address }: Target) => {
    navigator.sendBeacon(address, 'x')
  },
  eventSource: ({ address }: Target) => {
    const source = new EventSource(address)
    source.onerror = () => source.close()
  },
  webSocket: ({ address }: Target) => {
    new WebSocket(address.replace('http', 'ws')).onerror = () => {}
  },
  fontFace: ({ address }: Target) => {
    new FontFace('outside', `url(${address})`).load().catch(() => {})
  },
} satisfies Record<string, Vector>

const hint = {
  preconnect: ({ address }: Target) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: address }))
  },
  prefetch: ({ address }: Target) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: address }))
  },
} satisfies Record<string, Vector>

/** These take the page, or a new one, elsewhere when they succeed. */
const leaving = {
  popUp: ({ address }: Target) => {
    window.open(address)
  },
  newTab: ({ address }: Target) => {
    const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' })
    document.body.append(link)
    link.click()
  },
  location: ({ address }: Target) => {
    location.href = address
  },
  link: ({ address }: Target) => {
    const link = Object.assign(document.createElement('a'), { href: address })
    document.body.append(link)
    link.click()
  },
  formPost: ({ address }: Target) => {
    const form = Object.assign(document.createElement('form'), { action: address, method: 'post' })
    document.body.append(form)
    form.submit()
  },
  metaRefresh: ({ address }: Target) => {
    const meta = Object.assign(document.createElement('meta'), { content: `0; url=${address}` })
    meta.setAttribute('http-equiv', 'refresh')
    document.head.append(meta)
  },
} satisfies Record<string, Vector>

/** Ways out over TCP: each ends in a connection to the listener when nothing stops it. */
export const tcpVectors = { ...element, ...script, ...hint, ...leaving }

/** WebRTC asks a server for its own address over UDP. */
export const stun: Vector = async ({ udpPort }) => {
  const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${String(udpPort)}` }] })
  connection.createDataChannel('out')
  await connection.setLocalDescription(await connection.createOffer())
}
