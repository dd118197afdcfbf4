import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { workFolder } from './python.ts';
import { type Running, start, tailOf } from './processes.ts';

/** An emulator that answers. */
export interface Emulator {
  /** `http://127.0.0.1:…` */
  readonly endpoint: string;
  readonly account: string;
  readonly running: Running;
}

/** Where the emulators keep their logs and files; emptied before each run. */
export const runFolder = join(workFolder, 'run');
const readyWithin = 60_000;

export const emptyRunFolder = (): void => {
  rmSync(runFolder, { recursive: true, force: true });
  mkdirSync(join(runFolder, 'ministack'), { recursive: true });
  // MiniStack starts Lambdas with CommonJS files of its own, which our package would make ES modules.
  writeFileSync(join(runFolder, 'package.json'), '{ "type": "commonjs" }\n');
};

/** https://docs.getmoto.org/en/latest/docs/server_mode.html */
export async function startMoto(programs: string, port: number): Promise<Emulator> {
  const running = start({
    name: 'moto',
    command: join(programs, 'moto_server'),
    args: ['-H', '127.0.0.1', '-p', String(port)],
    log: join(runFolder, 'moto.log'),
  });
  const endpoint = `http://127.0.0.1:${port}`;
  await answers(running, `${endpoint}/moto-api/`);
  return { endpoint, account: '123456789012', running };
}

/** How fast the Wait states of MiniStack's Step Functions pass: what waits a minute waits six seconds. */
const waitScale = '0.1';

/** MiniStack as start-ministack.py runs it; its Lambdas inherit its environment. */
export async function startMiniStack(programs: string, port: number): Promise<Emulator> {
  const endpoint = `http://127.0.0.1:${port}`;
  const folder = join(runFolder, 'ministack');
  const running = start({
    name: 'MiniStack',
    command: join(programs, 'python'),
    args: [join(import.meta.dirname, 'start-ministack.py')],
    env: {
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      TMPDIR: folder,
      STATE_DIR: join(folder, 'state'),
      S3_DATA_DIR: join(folder, 's3'),
      SFN_WAIT_SCALE: waitScale,
      // It would listen on a port that it does not choose.
      IOT_MTLS_ENABLED: '0',
    },
    log: join(runFolder, 'ministack.log'),
  });
  await answers(running, `${endpoint}/_ministack/health`);
  return { endpoint, account: '000000000000', running };
}

async function answers(running: Running, url: string): Promise<void> {
  const end = Date.now() + readyWithin;
  while (Date.now() < end && !running.ended()) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- asked again until it answers
      if ((await fetch(url)).ok) return;
    } catch {
      // Nobody listens yet.
    }
    // oxlint-disable-next-line no-await-in-loop
    await sleep(200);
  }
  throw new Error(`${running.name} does not answer on ${url}:\n${tailOf(running)}`);
}
