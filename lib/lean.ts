import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

const schemas = /client-[^/\\]+[/\\]dist-es[/\\]schemas[/\\]schemas_\d+\.js$/;
const packageFile = /[/\\]client-[^/\\]+[/\\]package\.json$/;
const eventStreams = /^@smithy\/core\/event-streams$/;
const credentialChain = /credential-provider-node[/\\]dist-es[/\\]index\.js$/;
const onDemand = 'on-demand';
const ownSources = /^\.\.?\/.*\.tsx?$/;
const listOfSignatures = /[/\\]checks[/\\]signatures\.generated\.ts$/;

/**
 * Gives esbuild what it cannot know, so that it leaves out what a Lambda does not use:
 * - The AWS SDK describes every shape of a service in one file, with property names as constants (`[_xN]: "…"`). A computed
 *   name might have side effects, so all shapes would stay: 500 KB of EC2's alone. Written out, the unused ones go.
 * - Our own modules do nothing when they are imported.
 * - A check's file holds its signatures and its judgement. Every start needs the signatures of all checks, so they are taken from
 *   a copy of the file, and its judgement stays with the branch that is loaded on demand.
 * - A client reads no more of its package.json than the version.
 * - The SDK loads what decodes event streams where one comes in; the clients need not bring it along from the start.
 * - A Lambda has its credentials in its environment, so the SDK's other ways to find some are dead weight (90 KB).
 *   https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export const lean: Plugin = {
  name: 'lean',
  setup(build) {
    build.onLoad({ filter: schemas }, async ({ path }) => ({
      contents: namesWrittenOut(await readFile(path, 'utf8')),
    }));
    build.onLoad({ filter: packageFile }, async ({ path }) => ({
      contents: versionOnly(await readFile(path, 'utf8')),
      loader: 'json',
    }));
    build.onResolve({ filter: eventStreams }, ({ kind, path }) =>
      kind === 'import-statement' ? { path, namespace: onDemand } : undefined,
    );
    build.onLoad({ filter: eventStreams, namespace: onDemand }, () => ({
      contents:
        'export const eventStreamSerdeProvider = () => undefined; export const resolveEventStreamSerdeConfig = (config) => config;',
    }));
    build.onLoad({ filter: credentialChain }, ({ path }) => ({
      contents:
        "import { fromEnv } from '@aws-sdk/credential-provider-env'; export const defaultProvider = fromEnv;",
      resolveDir: dirname(path),
    }));
    build.onResolve({ filter: ownSources }, ({ path, resolveDir, importer }) => ({
      path: resolve(resolveDir, path),
      sideEffects: false,
      ...(listOfSignatures.test(importer) && { suffix: '?signatures' }),
    }));
  },
};

/** `{ [_xN]: 1 }` as `{ "xmlName": 1 }`, where the text says `const _xN = "xmlName";`. */
export function namesWrittenOut(text: string): string {
  const constants = new Map(
    [...text.matchAll(/^const (_\w+) = ("[^"\\\n]*");$/gm)].map(([, name, value]) => [name, value]),
  );
  return text.replaceAll(/\[(_\w+)\]:/g, (key: string, name: string) => {
    const value = constants.get(name);
    return value === undefined ? key : `${value}:`;
  });
}

const versionOnly = (text: string): string =>
  JSON.stringify({ version: (JSON.parse(text) as { version: unknown }).version });
