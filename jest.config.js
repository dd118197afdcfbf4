// Every process that runs tests loads TypeScript with tsx, and `@jest/globals` from where tsconfig.test.json says.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --no-warnings --import ${import.meta.resolve('tsx')}`;
process.env.TSX_TSCONFIG_PATH = `${import.meta.dirname}/tsconfig.test.json`;

export default {
  // A process loads what it tests once, instead of once for each file of tests.
  runner: 'jest-light-runner/child-process',
  testSequencer: '<rootDir>/test/support/sequencer.js',
  setupFiles: ['<rootDir>/test/support/test-process.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/emulator/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  maxWorkers: 2,
};
