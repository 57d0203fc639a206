/** What is going on, on stderr, once it has taken half a second and somebody is looking. */
import type { Io } from '../command';

export interface Progress {
  /** Says what begins now. Reading and checking hold the thread, so `long` says beforehand that it will take time. */
  step(label: string, long: boolean): void;
  /** Takes the line away again. */
  done(): void;
}

const PATIENCE_MS = 500;

export function progressOn(io: Io): Progress {
  const started = io.now().getTime();
  let shown = false;
  return {
    step(label, long) {
      if (!io.stderrIsTerminal || (!long && io.now().getTime() - started < PATIENCE_MS)) return;
      io.stderr.write(`\r\u001b[2K${label} …`);
      shown = true;
    },
    done() {
      if (shown) io.stderr.write('\r\u001b[2K');
      shown = false;
    },
  };
}
