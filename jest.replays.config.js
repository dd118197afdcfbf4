import config from './jest.config.js';

/** Whole incidents, replayed by the dozen: every recorded scenario, every undo, every fault. */
export default { ...config, testMatch: ['<rootDir>/test/**/*.replays.test.ts'] };
