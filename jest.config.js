// Threads ask for it when they load Jest, before any setup: what the commands print is compared as plain text.
process.env.NO_COLOR = '1';

export default {
  // A thread loads what it tests once, instead of once for each file of tests.
  runner: 'jest-light-runner',
  testSequencer: '<rootDir>/test/support/sequencer.js',
  setupFiles: ['<rootDir>/test/support/typescript.js', '<rootDir>/test/support/plain-output.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/emulator/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  maxWorkers: 2,
};
