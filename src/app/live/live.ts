/** Checking as somebody types: after a quiet moment, one read at a time, the newest result last. */
import { readAndCheck } from '../review/scope';
import { createTableMemo } from '../table-memo';
import type { LiveCheck, LiveOptions } from './types';

/** Short enough to feel at once, long enough for the next key of a figure. */
const QUIET_MS = 150;

/** Results that a newer change has overtaken are not shown, but one who never pauses must see something too. */
const MOST_PASSED_OVER = 2;

export function createLiveCheck(options: LiveOptions): LiveCheck {
  const checking = new Checking(options);
  return { start: () => checking.start(), checkNow: () => checking.check(), stop: () => checking.stop() };
}

class Checking {
  readonly #memo = createTableMemo();
  #running: Promise<void> | null = null;
  #cancelWait: (() => void) | null = null;
  #unwatch: (() => Promise<void>) | null = null;
  /** Since the read under way began. */
  #hasChanged = false;
  #isStopped = false;
  #hasRead = false;

  constructor(private readonly options: LiveOptions) {}

  async start(): Promise<void> {
    this.#isStopped = false;
    try {
      this.#unwatch = await this.options.workbook.watch(() => this.#afterQuiet());
    } catch (error) {
      this.options.onError(error);
    }
    await this.check();
  }

  /** Also in the middle of another check: that one then goes on to the newest state. */
  async check(): Promise<void> {
    if (this.#isStopped) return;
    this.#stopWaiting();
    this.#hasChanged = true;
    this.options.onBusy?.(true);
    this.#running ??= this.#untilQuiet();
    await this.#running;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#stopWaiting();
    await this.#unwatch?.();
    this.#unwatch = null;
  }

  #afterQuiet(): void {
    if (this.#isStopped) return;
    this.#stopWaiting();
    this.options.onBusy?.(true);
    this.#cancelWait = this.options.timer(() => void this.check(), this.options.debounceMs ?? QUIET_MS);
  }

  #stopWaiting(): void {
    this.#cancelWait?.();
    this.#cancelWait = null;
  }

  async #untilQuiet(): Promise<void> {
    for (let passed = 0; this.#hasChanged && !this.#isStopped; passed++) {
      this.#hasChanged = false;
      await this.#once(passed < MOST_PASSED_OVER);
    }
    this.#running = null;
    if (this.#cancelWait === null && !this.#isStopped) this.options.onBusy?.(false);
  }

  async #once(mayPassOver: boolean): Promise<void> {
    const { workbook, onResult, onError } = this.options;
    try {
      const checked = await readAndCheck(workbook, this.#hasRead ? 'changed' : 'bound', { memo: this.#memo });
      this.#hasRead = true;
      if (!this.#isStopped && !(this.#hasChanged && mayPassOver)) onResult(checked);
    } catch (error) {
      if (!this.#isStopped && !this.#hasChanged) onError(error);
    }
  }
}
