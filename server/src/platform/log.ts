import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';

type Fields = Readonly<Record<string, unknown>>;

/** One line of JSON per event; `fields` never hold secrets or personal data. */
export interface Logger {
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
}

const ROTATE_AT_BYTES = 50_000_000;

export interface FileLogger extends Logger {
  /** Writes out what is waiting. */
  close(): Promise<void>;
}

/** Appends to a file; the one before is kept beside it as `….1`, so the log never takes more than twice its limit. */
export function fileLogger(path: string, now: () => Date = () => new Date()): FileLogger {
  if (existsSync(path) && statSync(path).size > ROTATE_AT_BYTES) renameSync(path, `${path}.1`);
  let stream = open(path);
  let written = existsSync(path) ? statSync(path).size : 0;
  const write = (level: string, message: string, fields?: Fields) => {
    const line = `${JSON.stringify({ at: now().toISOString(), level, message, ...fields })}\n`;
    written += line.length;
    if (written > ROTATE_AT_BYTES) {
      stream.end();
      renameSync(path, `${path}.1`);
      stream = open(path);
      written = line.length;
    }
    stream.write(line);
  };
  return {
    info: (message, fields) => write('info', message, fields),
    warn: (message, fields) => write('warn', message, fields),
    error: (message, fields) => write('error', message, fields),
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}

function open(path: string) {
  const stream = createWriteStream(path, { flags: 'a', mode: 0o600 });
  // A full disk must not take the service down with its log.
  stream.on('error', () => undefined);
  return stream;
}

/** For tests and one-off commands that have nothing to keep. */
export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
