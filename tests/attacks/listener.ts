import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A listener on this machine that counts what reaches it: every TCP connection, every HTTP path, every UDP packet. */
export interface Listener {
  readonly port: number
  readonly udpPort: number
  connections(): number
  packets(): number
  paths(): readonly string[]
  forget(): void
  close(): Promise<void>
}

const PAGE = '<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>'

export async function openListener(): Promise<Listener> {
  let connections = 0
  let packets = 0
  let paths: string[] = []
  const server = createServer((request, response) => {
    paths.push(request.url ?? '')
    response
      .writeHead(200, {
        'content-type': 'text/html',
        'access-control-allow-origin': '*',
        connection: 'close',
      })
      .end(PAGE)
  })
  server.on('connection', () => (connections += 1))
  server.on('upgrade', (request, socket) => {
    paths.push(request.url ?? '')
    socket.destroy()
  })
  const udp = createSocket('udp4').on('message', () => (packets += 1))
  server.listen(0, '127.0.0.1')
  udp.bind(0, '127.0.0.1')
  await Promise.all([once(server, 'listening'), once(udp, 'listening')])
  return {
    port: (server.address() as AddressInfo).port,
    udpPort: udp.address().port,
    connections: () => connections,
    packets: () => packets,
    paths: () => paths,
    forget() {
      connections = 0
      packets = 0
      paths = []
    },
    async close() {
      udp.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
