import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut. */
export interface Cutter {
  port: number;
  /** Connections that were opened so far. */
  opened(): number;
  /** Cuts that are still to come. */
  left(): number;
  /** Cuts the next `times` times that the client sends these bytes, after `skip` times: they do not arrive. */
  cutBefore(bytes: Buffer, next?: { times?: number; skip?: number }): void;
  /** The same, but the server gets them, and it is its answer that is lost. */
  cutAfter(bytes: Buffer, next?: { times?: number; skip?: number }): void;
  close(): Promise<void>;
}

interface Cut {
  bytes: Buffer;
  reached: boolean;
  skip: number;
  left: number;
}

/** Relays a port of the loopback to that port. */
export async function startCutter(to: number): Promise<Cutter> {
  const cut: Cut = { bytes: Buffer.of(), reached: false, skip: 0, left: 0 };
  const sockets = new Set<Socket>();
  let opened = 0;
  const server = createServer((client) => {
    opened += 1;
    const far = connect(to, '127.0.0.1');
    relay(client, far, cut);
    for (const socket of [client, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const arm =
    (reached: boolean) =>
    (bytes: Buffer, { times = 1, skip = 0 } = {}) =>
      Object.assign(cut, { bytes, reached, skip, left: times });
  return {
    port: (server.address() as AddressInfo).port,
    opened: () => opened,
    left: () => cut.left,
    cutBefore: arm(false),
    cutAfter: arm(true),
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function relay(client: Socket, far: Socket, cut: Cut): void {
  const end = () => {
    client.destroy();
    far.destroy();
  };
  let deaf = false;
  client.on('data', (sent) => {
    if (cut.left > 0 && sent.includes(cut.bytes)) {
      if (cut.skip === 0) {
        cut.left -= 1;
        deaf = true;
        if (!cut.reached) return end();
      } else cut.skip -= 1;
    }
    far.write(sent);
  });
  far.on('data', (answer) => (deaf ? end() : client.write(answer)));
  for (const socket of [client, far]) socket.on('error', end).on('close', end);
}
