import type { WriteStream } from 'node:tty';

export interface Progress {
  update(done: number, total: number): void;
  end(): void;
}

const SHOW_AFTER_MS = 1000;
const WIDTH = 30;

/** A bar on a terminal for work that lasts longer than a second; nothing elsewhere. */
export function showProgress(label: string, stream: WriteStream | NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { update: () => undefined, end: () => undefined };
  const begun = performance.now();
  let drawnAt = 0;
  return {
    update(done, total) {
      const now = performance.now();
      if (now - begun < SHOW_AFTER_MS || now - drawnAt < 100) return;
      drawnAt = now;
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const full = Math.round(share * WIDTH);
      const percent = String(Math.floor(share * 100)).padStart(3);
      stream.write(`\r${label} [${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${percent}%`);
    },
    end() {
      if (drawnAt > 0) stream.write('\r\u001b[K');
    },
  };
}
