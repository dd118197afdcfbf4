import type { Emulator } from '../../../scripts/emulator/emulators.ts';
import type { Check } from '../checks.ts';
import { accountIn, allowLogs, createRole } from './account.ts';
import { buildCommand, home } from './command.ts';
import { diagnoses } from './diagnoses.ts';
import { fixesAndUndoes } from './fixing.ts';
import { overcomesObstacles } from './obstacles.ts';
import { replays } from './recording.ts';
import { tellsRefusals } from './refusals.ts';
import { smokes } from './live-smoke.ts';
import { isReadable } from './texts.ts';

/** The built command line as a person calls it, on an account that it knows by HTTP only. */
export async function commandLinePart(emulator: Emulator, check: Check): Promise<void> {
  const account = accountIn(emulator, home);
  await check('the command line is built', async () => {
    buildCommand();
    await createRole(account);
    await allowLogs(account);
  });
  // `fix` mostly waits for minutes to pass.
  await Promise.all([
    diagnoses(emulator, check),
    fixesAndUndoes(emulator, check),
    smokes(emulator, check),
  ]);
  await Promise.all([
    tellsRefusals(emulator, check),
    replays(emulator, check).then(() => isReadable(emulator, check)),
  ]);
  // Alone, because times are compared.
  await overcomesObstacles(emulator, check);
}
