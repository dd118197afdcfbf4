/** How the tests against the emulators went. */
export interface Tally {
  passed: number;
  failed: number;
}

/** Runs one named check; a failure is printed and counted, and the others go on. @returns whether it passed */
export type Check = (name: string, body: () => Promise<void> | void) => Promise<boolean>;

/** A check of a part, counting into `tally`. */
export const checksOf =
  (part: string, tally: Tally): Check =>
  async (name, body) => {
    const began = performance.now();
    const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
    try {
      await body();
      tally.passed += 1;
      console.log(`  ✓ ${part}: ${name} (${seconds()})`);
      return true;
    } catch (error) {
      tally.failed += 1;
      console.log(`  ✗ ${part}: ${name} (${seconds()})`);
      console.log(
        indented(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
      return false;
    }
  };

const indented = (text: string): string => text.replaceAll(/^/gm, '      ');
