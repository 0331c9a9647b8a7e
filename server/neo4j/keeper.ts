import { createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { KeeperTask, Report } from './report';
import { claimPath, socketPath } from './socket';
import { superviseDatabase } from './supervise';

const LOOK_AGAIN_MS = 2_000;
const SETTLE_MS = 100;
/** How long a keeper that nobody has reached yet stays. */
const FIRST_USER_MS = 15_000;

/** A process that keeps one data folder's database for as long as somebody is connected to it. */
async function keep(task: KeeperTask): Promise<void> {
  process.umask(0o077);
  const users = new Set<Socket>();
  const waiting: Socket[] = [];
  let admit = (user: Socket) => void waiting.push(user);
  const server = createServer((user) => {
    // A user that was killed resets its connection; the close that follows is what counts.
    user.on('error', () => undefined);
    admit(user);
  });
  const claim = await claimPath(server, socketPath(task.data));
  if (!claim) process.exit(0);
  await delay(SETTLE_MS);
  if (!claim.holds()) process.exit(0);

  const supervision = superviseDatabase(task, (report) => {
    for (const user of users) user.write(line(report));
  });
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    claim.release();
    server.close();
    await supervision.stop();
    process.exit(0);
  };

  admit = (user) => {
    if (user.destroyed) return;
    users.add(user);
    user.on('close', () => {
      users.delete(user);
      if (users.size === 0) void end();
    });
    user.resume();
    supervision.retry();
    user.write(line(supervision.latest()));
  };
  for (const user of waiting) admit(user);

  setTimeout(() => users.size === 0 && void end(), FIRST_USER_MS);
  setInterval(() => claim.holds() || void end(), LOOK_AGAIN_MS);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => void end());
}

function line(report: Report): string {
  return `${JSON.stringify(report)}\n`;
}

void keep(JSON.parse(process.argv[2] ?? ''));
