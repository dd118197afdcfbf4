/**
 * Loads what is asked for, once. Whoever asks again gets the same promise, so that it settles without the module loader: what
 * runs at the same time goes on in the same order, however fast modules are found.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}
