const KEY = 'tracehold-token';

/** The access token of this tab, or null. It lives as long as the tab does. */
export function storedToken(): string | null {
  return globalThis.sessionStorage?.getItem(KEY) ?? null;
}

export function storeToken(token: string): void {
  globalThis.sessionStorage?.setItem(KEY, token.trim());
}

/** `#token=…` hands a token over once; it leaves the address bar and the history at the same time. */
export function keepTokenOfAddress(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return;
  storeToken(token);
  history.replaceState(history.state, '', location.pathname + location.search);
}
