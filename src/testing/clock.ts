/** A clock that starts at the given time and runs like the machine's: pacing needs one that moves. */
export function clockFrom(start: Date): () => Date {
  const began = performance.now();
  return () => new Date(start.getTime() + performance.now() - began);
}
