import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { ProblemDocument } from '#api/endpoint';

export interface Asking {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface Said {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  ms: number;
}

/** A request as it is written: `fetch` would mend its address, its Host and its method. */
export function ask(base: string, { method = 'GET', path = '/', headers, body }: Asking = {}) {
  const { hostname, port } = new URL(base);
  const since = performance.now();
  return new Promise<Said>((resolve, reject) => {
    const asking = request({ host: hostname, port, method, path, headers }, (response) => {
      const { statusCode = 0, headers: said } = response;
      text(response)
        .then((all) =>
          resolve({ status: statusCode, headers: said, text: all, ms: performance.now() - since }),
        )
        .catch(reject);
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** The search with this body, as it is written. */
export function post(base: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const always = { 'content-type': 'application/json', ...headers };
  return ask(base, { method: 'POST', path: '/api/search', headers: always, body });
}

/** The problem that was answered; anything else fails the test. */
export function problemIn({ headers, text: body }: Said): ProblemDocument {
  if (!`${headers['content-type']}`.startsWith('application/problem+json')) {
    throw new Error(`no problem but ${headers['content-type']}: ${body.slice(0, 200)}`);
  }
  return ProblemDocument.strict().parse(JSON.parse(body));
}

/** Bytes on a bare connection, and what comes back until the server ends it; `end` ends our side. */
export function send(base: string, bytes: string, { end = false } = {}): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let back = '';
    socket.setEncoding('latin1').on('data', (chunk) => {
      back += chunk;
    });
    socket.on('error', reject).on('close', () => resolve(back));
    socket.write(bytes);
    if (end) socket.end();
  });
}
