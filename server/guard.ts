import { createHash, timingSafeEqual } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { Problem } from './problems';

/** Who may talk to this server. */
export interface Guard {
  /** Host names, lower case, that requests may be addressed to, besides the loopback ones. */
  allowedHosts: readonly string[];
  /** Needed on every request to the API where it is set. */
  token: string | null;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Refuses requests addressed to another host, or sent by a page of another origin (DNS rebinding, CSRF). */
export function guardHost({ allowedHosts }: Guard) {
  const allowed = new Set([...LOOPBACK, ...allowedHosts.map((host) => host.toLowerCase())]);
  return (request: Request, _response: Response, next: NextFunction): void => {
    const host = request.headers.host ?? '';
    if (!allowed.has(nameOf(host)))
      throw forbidden('This server is not addressed by that host name.');
    const { origin } = request.headers;
    // The scheme may differ: a proxy in front of us may be the one that speaks TLS.
    if (origin !== undefined && origin.replace(/^https?:\/\//, '') !== host) {
      throw forbidden('Pages of other origins may not ask this server.');
    }
    const site = request.headers['sec-fetch-site'];
    if (site === 'cross-site' || site === 'same-site') {
      if (request.headers['sec-fetch-mode'] !== 'navigate' || request.method !== 'GET') {
        throw forbidden('Pages of other sites may not ask this server.');
      }
    }
    next();
  };
}

/** Refuses requests without the access token, where there is one. */
export function guardToken({ token }: Guard) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (token !== null && !equal(given, token)) {
      response.set('WWW-Authenticate', 'Bearer');
      throw new Problem(
        'unauthorised',
        'Send the access token of TRACEHOLD_TOKEN as "Authorization: Bearer ...".',
      );
    }
    next();
  };
}

function nameOf(host: string): string {
  const name = /^(\[[0-9a-f:.]+\]|[^:]+)(:\d+)?$/i.exec(host)?.[1] ?? '';
  return name.toLowerCase();
}

function equal(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function forbidden(detail: string): Problem {
  return new Problem(
    'forbidden-origin',
    `${detail} Use http://127.0.0.1 or http://localhost, or name the host in TRACEHOLD_ALLOWED_HOSTS.`,
  );
}
