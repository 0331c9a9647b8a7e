import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Memory {
  heapMb: number;
  pageCacheMb: number;
}

const FIRST_HEAP_MB = 512;
const LEAST_INDEX_BUFFER_MB = 50;
const MOST_INDEX_BUFFER_MB = 512;

/** `neo4j.conf`: loopback and Bolt only, nothing reported to anybody, every transaction bounded. */
function configuration(port: number, { heapMb, pageCacheMb }: Memory): string {
  const settings = {
    'server.config.strict_validation.enabled': true,
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'dbms.usage_report.enabled': false,
    'server.bolt.telemetry.enabled': false,
    'client.allow_telemetry': false,
    'dbms.security.auth_enabled': true,
    'dbms.security.allow_csv_import_from_file_urls': false,
    // Neo4j's own procedures are always there; this keeps out all others.
    'dbms.security.procedures.allowlist': 'db.*,dbms.*',
    'db.transaction.timeout': '30s',
    'db.transaction.concurrent.maximum': 64,
    'db.lock.acquisition.timeout': '10s',
    'db.memory.transaction.max': `${Math.floor(heapMb / 4)}m`,
    'db.memory.transaction.total.max': `${Math.floor(heapMb / 2)}m`,
    'server.memory.heap.initial_size': `${Math.min(FIRST_HEAP_MB, heapMb)}m`,
    'server.memory.heap.max_size': `${heapMb}m`,
    'server.memory.pagecache.size': `${pageCacheMb}m`,
    'internal.dbms.index.lucene.population_ram_buffer_size': indexBufferMb(heapMb),
    'db.tx_log.rotation.size': '64m',
    'db.tx_log.rotation.retention_policy': '1 days 256M',
    'db.tx_log.preallocate': false,
    'db.recovery.fail_on_missing_files': true,
    // LOAD CSV must not fetch from anywhere either.
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    // The databases are closed before the connector; its default pauses only add ten seconds of waiting.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0,
    'internal.server.bolt.thread_pool_shutdown_wait_time': '200ms',
    'internal.server.bolt.connection_shutdown_wait_time': '200ms',
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** For each full-text index that is built: with Neo4j's own 50 MB what was built of millions is merged again and again. */
function indexBufferMb(heapMb: number): number {
  return Math.min(MOST_INDEX_BUFFER_MB, Math.max(LEAST_INDEX_BUFFER_MB, Math.floor(heapMb / 8)));
}

/** How java is called. `neo4j.conf` does not reach the JVM when it is started without Neo4j's own script. */
export function javaArguments(lib: string, home: string, { heapMb }: Memory): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  return [
    `-Xms${Math.min(FIRST_HEAP_MB, heapMb)}m`,
    `-Xmx${heapMb}m`,
    '-XX:+UseG1GC',
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:-OmitStackTraceInFastThrow',
    '-Djdk.nio.maxCachedBufferSize=1024',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    `-Djava.io.tmpdir=${join(home, 'tmp')}`,
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    join(lib, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
}

/** Writes the configuration and the folders that it needs, readable by their owner only. */
export async function writeConfiguration(home: string, port: number, memory: Memory) {
  for (const folder of ['conf', 'logs', 'tmp']) {
    await mkdir(join(home, folder), { recursive: true, mode: 0o700 });
  }
  await writeFile(join(home, 'conf', 'neo4j.conf'), configuration(port, memory), { mode: 0o600 });
}
