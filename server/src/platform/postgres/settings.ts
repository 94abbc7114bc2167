import { totalmem } from 'node:os';

const MB = 1024 * 1024;

/**
 * Server settings given on the command line, so that a new version of the program brings its own.
 * Few connections, much memory each: one program uses this server. Large write-ahead log so that loading a million
 * rows is not interrupted by checkpoints; nothing is replicated, hence `wal_level=minimal`.
 */
export function serverSettings(durable: boolean): string[] {
  const memory = totalmem();
  const shared = durable ? Math.min(2048, Math.max(256, Math.floor(memory / MB / 8))) : 256;
  const settings: Record<string, string | number> = {
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.max(512, Math.floor(memory / MB / 2))}MB`,
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    max_connections: 60,
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    checkpoint_completion_target: 0.9,
    random_page_cost: 1.1,
    jit: 'off',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    log_timezone: 'Asia/Shanghai',
    lc_messages: 'C',
    // Work for a client that has been killed is stopped; not available on Windows.
    ...(process.platform === 'win32' ? {} : { client_connection_check_interval: '2s' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
