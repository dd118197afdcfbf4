/**
 * Keeps what a pure function made of each text: every request asks the same things of a configuration that hardly changes.
 * What it returns is shared: read only.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
