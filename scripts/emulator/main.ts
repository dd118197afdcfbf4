import { parseArgs } from 'node:util';
import { checksOf, type Tally } from '../../test/emulator/checks.ts';
import { ministackPart } from '../../test/emulator/ministack/index.ts';
import { motoPart } from '../../test/emulator/moto/index.ts';
import { type Emulator, emptyRunFolder, startMiniStack, startMoto } from './emulators.ts';
import { freePorts } from './ports.ts';
import { stopAll, stopAllAtTheEnd, tailOf } from './processes.ts';
import { NotInstalled, virtualEnvironment } from './python.ts';

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

stopAllAtTheEnd();
try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof NotInstalled)) throw error;
  console.error(error.message);
  process.exitCode = 2;
} finally {
  await stopAll();
}

async function main(): Promise<number> {
  const tally: Tally = { passed: 0, failed: 0 };
  emptyRunFolder();
  const programs = await virtualEnvironment();
  const [motoPort = 0, ministackPort = 0] = await freePorts(2);
  const part = async (
    name: string,
    start: () => Promise<Emulator>,
    run: (emulator: Emulator, check: ReturnType<typeof checksOf>) => Promise<void>,
  ) => {
    if (!wanted(name.toLowerCase())) return;
    const check = checksOf(name, tally);
    const before = tally.failed;
    let emulator: Emulator | undefined;
    await check('answers', async () => {
      emulator = await start();
    });
    if (!emulator) return;
    const started = emulator;
    try {
      await run(started, check);
    } catch (error) {
      await check('goes to its end', () => Promise.reject(error));
    }
    if (tally.failed > before)
      console.log(`The end of ${name}'s log (${started.running.log}):\n${tailOf(started.running)}`);
  };
  await part('moto', () => startMoto(programs, motoPort), motoPart);
  await part('MiniStack', () => startMiniStack(programs, ministackPort), ministackPart);
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 ? 0 : 1;
}
