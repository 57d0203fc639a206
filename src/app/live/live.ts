/** Checking as somebody types: at once, then after quiet moments, one read at a time, the newest result last. */
import { readAndCheck } from '../review/scope';
import { createTableMemo } from '../table-memo';
import type { LiveCheck, LiveOptions } from './types';

/**
 * A figure entered is one change, and is checked at once. What follows it closer than this, as a paste or a fill does
 * sheet by sheet, is checked together.
 */
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
  /** Something has changed since the last check, which the wait under way ends with another for. */
  #isDue = false;
  #unwatch: (() => Promise<void>) | null = null;
  /** Since the read under way began. */
  #hasChanged = false;
  #isStopped = false;
  #hasRead = false;

  constructor(private readonly options: LiveOptions) {}

  async start(): Promise<void> {
    this.#isStopped = false;
    try {
      this.#unwatch = await this.options.workbook.watch(() => this.#onChange());
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

  #onChange(): void {
    if (this.#isStopped) return;
    const isFirst = this.#cancelWait === null && this.#running === null;
    if (isFirst) void this.check();
    this.#stopWaiting();
    this.#isDue = !isFirst;
    this.options.onBusy?.(true);
    this.#cancelWait = this.options.timer(() => this.#afterQuiet(), this.options.debounceMs ?? QUIET_MS);
  }

  #afterQuiet(): void {
    this.#cancelWait = null;
    if (this.#isDue) void this.check();
  }

  #stopWaiting(): void {
    this.#cancelWait?.();
    this.#cancelWait = null;
    this.#isDue = false;
  }

  async #untilQuiet(): Promise<void> {
    for (let passed = 0; this.#hasChanged && !this.#isStopped; passed++) {
      this.#hasChanged = false;
      await this.#once(passed < MOST_PASSED_OVER);
    }
    this.#running = null;
    if (!this.#isDue && !this.#isStopped) this.options.onBusy?.(false);
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
