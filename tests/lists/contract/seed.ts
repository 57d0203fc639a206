/** Random tests print their seed in their name; `AVSTAMT_SEED=… npx jest tests/lists` runs the same again. */
export const SEED = Number(process.env['AVSTAMT_SEED'] ?? Date.now() % 2 ** 31);
