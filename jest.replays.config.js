import config from './jest.config.js';

/** Whole incidents, replayed by the dozen: every recorded scenario, every undo, every fault; and new files in a copy of the whole tree. */
export default { ...config, testMatch: ['<rootDir>/test/**/*.replays.test.ts'] };
