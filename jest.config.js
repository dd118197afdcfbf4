import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What tests and CDK write into the folder for temporary files goes with the run: threads share this environment.
const usual = tmpdir();
const folder = mkdtempSync(join(usual, 'gateway-medic-tests-'));
for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

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
  // Jest's own is to outlive the run.
  cacheDirectory: join(usual, 'gateway-medic-jest'),
  maxWorkers: 2,
};
