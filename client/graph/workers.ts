interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
declare global {
  var trustedTypes:
    | { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy }
    | undefined;
}

/** What takes longer than this is stopped, in milliseconds. */
const PATIENCE = 10_000;

/** A worker of ours, by the address that the build gave its script. */
export function startWorker(url: string, options: WorkerOptions = {}): Worker {
  return new Worker(trusted(url), options);
}

/** What a worker answers in time; else it is stopped with `stop`, and the promise fails. */
export async function inTime<T>(answer: Promise<T>, stop: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      stop();
      reject(new Error('The layout took too long'));
    }, PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

// Under `require-trusted-types-for 'script'` a worker starts from a TrustedScriptURL only; this policy lets ours pass.
let policy: ScriptUrlPolicy | undefined;

function trusted(url: string): string {
  policy ??= globalThis.trustedTypes?.createPolicy('tracehold-worker', {
    createScriptURL: onlyOurs,
  });
  return policy ? policy.createScriptURL(url) : url;
}

function onlyOurs(url: string): string {
  if (new URL(url, location.href).origin === location.origin) return url;
  throw new Error(`A worker starts from this server only, not from ${url}`);
}
