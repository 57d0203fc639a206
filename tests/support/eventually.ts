/**
 * A page, a grid or a list follows what was done to it when it has time to: a test looks again until it sees what it
 * expects. What is told or counted once is what was there before.
 */

/** Much longer than anything takes: a loaded machine has its pauses. */
export const PATIENCE = { timeout: 60_000 };

const LOOK_MS = 50;

/** Looks until `look` throws no more; rejects with the last it threw, as `expect` words it. */
export async function eventually<T>(look: () => T | Promise<T>, { timeout } = PATIENCE): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
