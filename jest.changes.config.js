import config from './jest.config.js';

/** What `npm test` runs at each change: all but the replays of whole incidents by the dozen, which `npm run test:replays` runs. */
export default {
  ...config,
  testPathIgnorePatterns: [...config.testPathIgnorePatterns, '\\.replays\\.test\\.ts$'],
};
