import assert from 'node:assert/strict';
import type { Facts } from '../../../core/model/facts.ts';
import { readsOfWrites } from '../../../core/model/write-declarations.generated.ts';
import type { WriteName } from '../../../core/model/writes.generated.ts';
import type { Emulator } from '../../../scripts/emulator/emulators.ts';
import type { Check } from '../checks.ts';
import {
  type Known,
  knownDifferences,
  notRead,
  notRemedied,
  notWritten,
  sometimes,
} from '../differences.ts';
import { carryOut, changeAndBack } from './change.ts';
import { differences } from './compare.ts';
import { motoSide, type Side, simulatedSide } from './environments.ts';
import { readDeleted, readMissing } from './missing.ts';
import { readBehindLink, readSimply } from './parts.ts';
import { declaredReads, readAll, readToOpen } from './reads.ts';
import { recorded } from './recorded.ts';
import { causes, httpCauses, planOf } from './remedies.ts';
import { readSeldom } from './seldom.ts';
import { buildWorld, type World } from './world.ts';
import { namesOf, writes } from './writes.ts';

/** The same world in moto and in the simulator: the same calls, read and written by core's own modules. */
export async function motoPart(emulator: Emulator, check: Check): Promise<void> {
  const moto = recording(motoSide(emulator));
  const simulator = recording(simulatedSide());
  const worlds = new Map<Side, World>();
  const sides = [simulator, moto];
  await check('the same calls build the same world', async () => {
    for (const side of sides) worlds.set(side, await buildWorld(side));
  });
  const world = (side: Side): World => {
    const built = worlds.get(side);
    if (!built) throw new Error(`There is no world in ${side.name}.`);
    return built;
  };

  const facts = new Map<Side, Facts>();
  const httpFacts = new Map<Side, Facts>();
  for (const side of sides) {
    await check(`${side.name}: core reads all facts`, async () => {
      facts.set(side, await readAll(side, world(side)));
      await readToOpen(side, world(side));
    });
    await check(`${side.name}: core reads all facts of an HTTP API`, async () => {
      httpFacts.set(side, await readAll(side, { target: world(side).httpTarget }));
    });
    await check(`${side.name}: core reads what only some faults ask for`, () =>
      readSeldom(side, world(side)),
    );
    await check(`${side.name}: an API and a stage that do not exist are told apart`, async () => {
      assert.deepEqual(await readMissing(side, world(side)), ['TargetNotFound', 'TargetNotFound']);
    });
    await check(`${side.name}: core reads sums, lines and what is behind a VPC link`, async () => {
      await readSimply(side, world(side));
      await readBehindLink(side, world(side));
    });
    const fix = async (remedy: string) => {
      const { metrics } = facts.get(simulator) ?? (await readAll(simulator, world(simulator)));
      const known = {
        ...(await readAll(side, world(side))),
        // moto knows no percentiles, and asked for one it gives no metrics at all.
        metrics,
        'vpc-link': { paths: [await readBehindLink(side, world(side))] },
      };
      const plan = planOf(remedy, side, world(side), known);
      await carryOut(side, plan, () => Promise.resolve());
    };
    const fixHttp = async (remedy: string) => {
      const known =
        httpFacts.get(side) ?? (await readAll(side, { target: world(side).httpTarget }));
      const plan = planOf(remedy, side, { ...world(side), target: world(side).httpTarget }, known);
      await carryOut(side, plan, () => Promise.resolve());
    };
    const tries = [
      ...Object.entries(writes).map(([name, write]) => ({
        name,
        known: isKnown(notWritten, name),
        run: () => changeAndBack(side, world(side).target, write(world(side))),
      })),
      ...Object.keys(causes).map((name) => ({
        name,
        known: isKnown(notRemedied, name),
        run: () => fix(name),
      })),
      ...Object.keys(httpCauses).map((name) => ({
        name,
        known: isKnown(notRemedied, name),
        run: () => fixHttp(name),
      })),
    ].map((one) => ({ ...one, known: one.known && side === moto }));
    for (const { name, run } of tries.filter(({ known }) => !known))
      await check(`${side.name}: ${name} is carried out and undone`, run);
    // What fails in moto may leave something half-done.
    for (const { name, run } of tries.filter(({ known }) => known))
      await check(`moto: ${name} cannot be carried out, as listed`, () => assert.rejects(run));
    await check(`${side.name}: facts of what is gone`, () => readDeleted(side, world(side)));
  }

  await check('the two answer alike, but for what is listed', () =>
    assertListed(
      differences(simulator.environment.recording, moto.environment.recording)
        .filter(({ place }) => !isKnown(sometimes, place))
        .map((one) => ({
          place: one.place,
          told: `${one.place}: simulator ${one.simulator}, moto ${one.moto}`,
        })),
      knownDifferences,
    ),
  );
  await check('every read of core reached moto, but for what is listed', () => {
    const reached = moto.environment.recording.shapes;
    const missing = declaredReads.filter((name) => !reached.has(name));
    assertListed(
      missing.map((name) => ({ place: name, told: name })),
      notRead,
    );
  });
  await check('every write of core is tried', () => {
    const tried = new Set(Object.values(writes).flatMap((write) => namesOf(write(world(moto)))));
    const names = Object.keys(readsOfWrites) as WriteName[];
    assertListed(
      names.filter((name) => !tried.has(name)).map((name) => ({ place: name, told: name })),
      [],
    );
  });
}

const recording = (side: Side) => ({ ...side, environment: recorded(side.environment) });

const isKnown = (table: readonly Known[], place: string): boolean =>
  table.some((one) => one.place === place);

/** What was found is listed, and what is listed was found: the list says how things are, not how they were. */
function assertListed(
  found: readonly { readonly place: string; readonly told: string }[],
  table: readonly Known[],
): void {
  const unexpected = found.filter(({ place }) => !isKnown(table, place));
  const gone = table.filter(({ place }) => !found.some((one) => one.place === place));
  assert.deepEqual(
    {
      'not in test/emulator/differences.ts': unexpected.map(({ told }) => told),
      'listed there and not found': gone.map(({ place }) => place),
    },
    { 'not in test/emulator/differences.ts': [], 'listed there and not found': [] },
  );
}
