/** Keeps others from working on a stage. */
export interface StageLock {
  /**
   * Takes the lock, or makes sure that it is still held.
   * @throws Problem where somebody else holds it, in a sentence that says who, and since when
   */
  hold(): Promise<void>;
  /** Gives it back; nothing where it is not held. */
  release(): Promise<void>;
}

/** Both locks as one: the first is taken first, and given back last. */
export const both = (one: StageLock, other: StageLock): StageLock => ({
  async hold() {
    await one.hold();
    await other.hold();
  },
  async release() {
    await other.release();
    await one.release();
  },
});
