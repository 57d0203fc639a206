/** One answer for all who ask; a failure is not kept, so that asking again tries again. */
export function onceDone<T>(work: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= work().catch((error: unknown) => {
      answer = null;
      throw error;
    });
    return answer;
  };
}
