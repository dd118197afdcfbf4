import { parseArgs } from 'node:util';
import { botocorePart } from '../../test/emulator/botocore.ts';
import { lintPart } from '../../test/emulator/cfn-lint.ts';
import { type Check, checksOf, type Tally } from '../../test/emulator/checks.ts';
import { commandLinePart } from '../../test/emulator/cli/index.ts';
import { ministackPart } from '../../test/emulator/ministack/index.ts';
import { motoPart } from '../../test/emulator/moto/index.ts';
import { type Emulator, emptyRunFolder, startMiniStack, startMoto } from './emulators.ts';
import { freePorts } from './ports.ts';
import { stopAll, stopAllAtTheEnd, tailOf } from './processes.ts';
import { exitWith } from './exit-with.ts';
import { virtualEnvironment } from './python.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = (part: string): boolean => values.only === undefined || values.only === part;

// The emulators are the only account that these tests know.
for (const name of Object.keys(process.env))
  if (name.startsWith('AWS_')) Reflect.deleteProperty(process.env, name);
Object.assign(process.env, {
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  // Neither the profile nor the settings of whoever runs this.
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
});

// What commands print is compared as plain text, wherever the tests run.
Reflect.deleteProperty(process.env, 'FORCE_COLOR');
process.env['NO_COLOR'] = '1';

stopAllAtTheEnd();
try {
  await exitWith(main);
} finally {
  await stopAll();
}

async function main(): Promise<number> {
  const tally: Tally = { passed: 0, failed: 0 };
  emptyRunFolder();
  const programs = await virtualEnvironment();
  const [motoPort = 0, ministackPort = 0] = await freePorts(2);
  // Side by side: the workflow in MiniStack mostly waits for whole minutes to pass.
  await Promise.all([
    emulated(tally, 'MiniStack', () => startMiniStack(programs, ministackPort), ministackPart),
    emulated(tally, 'moto', () => startMoto(programs, motoPort), onMoto),
    wanted('botocore') && botocorePart(programs, checksOf('botocore', tally)),
    wanted('cfn-lint') && lintPart(programs, checksOf('cfn-lint', tally)),
  ]);
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 ? 0 : 1;
}

/** The command line has Regions of its own there. */
async function onMoto(emulator: Emulator, check: Check): Promise<void> {
  await motoPart(emulator, check);
  await commandLinePart(emulator, check);
}

/** One emulator and the checks on it; its log is printed where one fails. */
async function emulated(
  tally: Tally,
  name: string,
  start: () => Promise<Emulator>,
  part: (emulator: Emulator, check: Check) => Promise<void>,
): Promise<void> {
  if (!wanted(name.toLowerCase())) return;
  const own: Tally = { passed: 0, failed: 0 };
  const check = checksOf(name, own);
  let emulator: Emulator | undefined;
  await check('goes to its end', async () => {
    emulator = await start();
    await part(emulator, check);
  });
  if (own.failed > 0 && emulator)
    console.log(`The end of ${emulator.running.log}:\n${tailOf(emulator.running)}`);
  tally.passed += own.passed;
  tally.failed += own.failed;
}
