const KEY = 'tracehold-who';

/** The name under which somebody decides on this machine, or nothing. */
export function knownWho(): string {
  return globalThis.localStorage?.getItem(KEY) ?? '';
}

export function keepWho(name: string): void {
  globalThis.localStorage?.setItem(KEY, name.trim());
}
