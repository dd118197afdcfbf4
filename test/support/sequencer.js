import Sequencer from '@jest/test-sequencer';

/** The suites that take longest, first. A fresh clone has no durations of a last run to go by. */
const long = [
  'test/simulator/scenarios.replays.test.ts',
  'test/simulator/undo.replays.test.ts',
  'test/simulator/mails.replays.test.ts',
  'test/simulator/failures.replays.test.ts',
  'test/simulator/secrets.replays.test.ts',
  'test/cli/full-disk.replays.test.ts',
  'test/cli/locks.replays.test.ts',
  'test/simulator/chaos.replays.test.ts',
  'test/cli/fix.replays.test.ts',
  'test/simulator/query-cost.replays.test.ts',
  'test/simulator/determinism.replays.test.ts',
  'test/simulator/denied.replays.test.ts',
  'test/simulator/slow-aws.replays.test.ts',
  'test/simulator/events.replays.test.ts',
  'test/cli/fix.test.ts',
  'test/scripts/new.replays.test.ts',
  'test/simulator/scenarios.test.ts',
  'test/cli/pause.test.ts',
  'test/cli/hostile.test.ts',
  'test/cli/diagnose.test.ts',
  'test/cli/iam-policy.test.ts',
  'test/simulator/wall/attacks.test.ts',
  'test/scripts/runnable.test.ts',
  'test/docs/examples.test.ts',
  'test/cli/damaged-run.test.ts',
  'test/cli/secrets.test.ts',
  'test/simulator/refused-breaks.test.ts',
  'test/lib/bundle.test.ts',
];

/** Starts what takes longest first, so that no worker is left alone with it at the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = long.findIndex((name) => path.endsWith(name));
      return place < 0 ? long.length : place;
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- it sorts for the sequencer, which is no array
    const sorted = super.sort(tests);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
