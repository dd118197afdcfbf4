import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundle, type BundleSize } from '../../lib/bundle.ts';
import { bundles } from '../../lib/bundles.ts';

/** Rounds of loading; the fastest counts. It is the processor's time: what else runs on the machine is not in it. */
const rounds = 5;

export interface LoadTimes {
  readonly largest: BundleSize;
  readonly slowest: { readonly worker: string; readonly ratio: number };
  /** Milliseconds of the processor that the slowest bundle takes. */
  readonly slowestLoad: number;
}

/** Sizes of all bundles, and the load time of each beside a bundle with an SDK client and nothing else, in one run. */
export async function measureBundles(): Promise<LoadTimes> {
  const sizes = await bundle();
  const empty = await emptyClient();
  const baseline = fastest(empty);
  const loads = sizes.map(({ worker }) => {
    const milliseconds = fastest(join(bundles, worker, `${worker}.mjs`));
    return { worker, milliseconds, ratio: milliseconds / baseline };
  });
  const [slowest] = loads.toSorted((a, b) => b.ratio - a.ratio);
  const [largest] = sizes.toSorted((a, b) => b.loaded - a.loaded);
  if (!slowest || !largest) throw new Error('There are no bundles.');
  return { largest, slowest, slowestLoad: slowest.milliseconds };
}

async function emptyClient(): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'gateway-medic-')), 'empty.mjs');
  await build({
    stdin: {
      contents:
        "import { LambdaClient } from '@aws-sdk/client-lambda'; export const client = new LambdaClient({ region: 'us-east-1' });",
      resolveDir: import.meta.dirname,
    },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}

function fastest(file: string): number {
  const script = `const began = process.cpuUsage(); await import(${JSON.stringify(file)}); const { user, system } = process.cpuUsage(began); console.log((user + system) / 1000);`;
  const environment = {
    ...process.env,
    AWS_REGION: 'us-east-1',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
  const times = Array.from({ length: rounds }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: environment,
        encoding: 'utf8',
      }),
    ),
  );
  return Math.min(...times);
}
