/** What test files import as `@jest/globals`: the runner makes them global and virtualizes no module. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } =
  globalThis;
