import assert from 'node:assert/strict';
import { exitCodes } from '../../cli/exit-codes.ts';
import type { Place } from './build.ts';
import { diagnose, fix, undo } from './command.ts';
import type { Fault } from './faults.ts';
import type { Traffic } from './traffic.ts';

/** Where and how faults are tried. */
export interface Trial {
  readonly place: Place;
  /** The working folder of the commands, which keep their runs in it. */
  readonly folder: string;
  /** Absent: nothing serves the API, so only its configuration is judged. */
  readonly traffic?: Traffic;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

/** CloudWatch shows a minute's requests up to three minutes later. */
const untilMetrics = 4;
const watched = 2;

/**
 * Breaks the API, has it diagnosed, fixed and undone, and restores it.
 * @throws AssertionError where the command line says or does something else than it should
 */
export async function tryFault(fault: Fault, trial: Trial): Promise<void> {
  const { place, folder, traffic, say, signal } = trial;
  await fault.break(place);
  await traffic?.until('failing');
  await traffic?.minutes(untilMetrics);
  signal.throwIfAborted();
  if (fault.needsTraffic && !traffic) say(`- ${fault.name}: not diagnosed without requests`);
  else {
    assert.equal(await diagnose(place, folder), fault.cause, fault.name);
    say(`✓ ${fault.name}: diagnosed as ${fault.cause}`);
  }
  if (fault.state) await fixAndUndo(fault.state, trial);
  signal.throwIfAborted();
  await fault.restore(place);
  await traffic?.until('well');
}

async function fixAndUndo(
  state: NonNullable<Fault['state']>,
  { place, folder, traffic, say, signal }: Trial,
): Promise<void> {
  const broken = await state(place);
  const fixed = await fix(place, folder, traffic ? watched : 0);
  signal.throwIfAborted();
  assert.notEqual(await state(place), broken, `fix changed nothing:\n${fixed.output}`);
  if (traffic) assert.equal(fixed.code, exitCodes.ok, fixed.output);
  await traffic?.until('well');
  say('✓ fixed');
  const undone = await undo(place, folder);
  signal.throwIfAborted();
  assert.equal(undone.code, exitCodes.ok, undone.output);
  assert.equal(await state(place), broken, 'undo left something behind.');
  say('✓ undone');
}
