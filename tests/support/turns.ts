/**
 * Resolves when what is under way in this process, timer after timer, has come to rest. Turns of the event loop, not
 * milliseconds: on a loaded machine a pause can be over before what it waits for has had its turn.
 */
export async function comeToRest(turns = 30): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
}
