import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Proxy {
  uri: string;
  /** Ends every connection and takes no more. */
  cut(): void;
  /** Takes connections again, at the same place. */
  mend(): Promise<void>;
}

/** A way to the server at this address that can be cut. */
export async function proxyTo(uri: string): Promise<Proxy> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: place } = server.address() as AddressInfo;
  return {
    uri: `bolt://127.0.0.1:${place}`,
    cut() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    async mend() {
      server.listen(place, '127.0.0.1');
      await once(server, 'listening');
    },
  };
}
