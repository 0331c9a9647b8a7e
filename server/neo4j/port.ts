import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';

/** The port used last where it is free, so that drivers find the database again; otherwise any free one. */
export async function choosePort(home: string): Promise<number> {
  const file = join(home, 'port');
  const last = Number(await readFile(file, 'utf8').catch(() => '0'));
  const port = (await freePort(last).catch(() => null)) ?? (await freePort(0));
  await writeFile(file, String(port), { mode: 0o600 });
  return port;
}

async function freePort(wanted: number): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The first bytes of Bolt: its name, then four versions that we would speak (5.x back to 5.0, 4.4, none, none). */
const HELLO = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 8, 8, 5, 0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0]);
const ANSWER_MS = 2_000;

/** Whether a server on this port agrees on a version of Bolt. */
export function answersBolt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const settle = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(ANSWER_MS, () => settle(false));
    socket.on('error', () => settle(false));
    socket.on('close', () => settle(false));
    socket.on('connect', () => socket.write(HELLO));
    socket.on('data', (answer) => settle(answer.length >= 4 && answer.readUInt32BE(0) !== 0));
  });
}
