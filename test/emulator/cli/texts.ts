import assert from 'node:assert/strict';
import type { Emulator } from '../../../scripts/emulator/emulators.ts';
import type { Check } from '../checks.ts';
import { gatewayMedic } from './command.ts';

/** What a person reads, and the sentences that must be in it. */
const readings: Readonly<Record<string, readonly RegExp[]>> = {
  diagnose: [
    /^no-permission\/prod \w{10} · us-west-2 · 123456789012$/m,
    /^A cause was found\. 30% of \d+ requests have ended in 5XX since \d\d:\d\d UTC\.$/m,
    /^1\. API Gateway lacks permission to invoke the Lambda function ·\s+lambda-permission-missing,/m,
    /^Available fix, high risk: Let API Gateway invoke the function\./m,
  ],
  // Nobody is there to be asked, and nobody has said yes.
  fix: [
    /^Let API Gateway invoke the function · grant-invoke$/m,
    /^Commands to run:\n  aws lambda add-permission /m,
    /^To undo:\n  aws lambda remove-permission /m,
    /^Nothing was changed\.$/m,
  ],
};

const width = 80;
/** Commands stay whole, so that they can be copied. */
const command = /^  aws /;

/** Text that a person can read in a terminal, and nothing that a program let slip. */
export async function isReadable({ endpoint }: Emulator, check: Check): Promise<void> {
  for (const [name, sentences] of Object.entries(readings))
    // oxlint-disable-next-line no-await-in-loop -- two of them
    await check(`gateway-medic ${name} can be read`, async () => {
      const { code, out, err } = await gatewayMedic({ endpoint }, name, 'no-permission');
      assert.equal(code, 1, err);
      for (const sentence of sentences) assert.match(out, sentence);
      assert.doesNotMatch(out + err, /undefined|\[object|NaN|\bnull\b/);
      const lines = `${out}\n${err}`.split('\n').filter((line) => !command.test(line));
      assert.deepEqual(
        lines.filter((line) => line.length > width),
        [],
      );
    });
}
