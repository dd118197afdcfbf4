import { describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { lean, namesWrittenOut } from '../../lib/lean.ts';

describe('names of properties are written out', () => {
  test.each([
    ['a constant', 'const _xN = "xmlName";\nvar a = { [_xN]: 1 };', 'var a = { "xmlName": 1 };'],
    ['no constant', 'var a = { [_xN]: 1 };', 'var a = { [_xN]: 1 };'],
    ['computed', 'const _f = f("x");\nvar a = { [_f]: 1 };', 'var a = { [_f]: 1 };'],
    ['no key', 'const _xN = "xmlName";\nvar a = b[_xN] ? 1 : 2;', 'var a = b[_xN] ? 1 : 2;'],
  ])('%s', (_, text, expected) => {
    expect(namesWrittenOut(text).split('\n').at(-1)).toBe(expected);
  });
});

test('a client brings along neither its package file nor event streams, which are loaded where one comes in', async () => {
  const { metafile } = await build({
    stdin: {
      contents:
        "import { S3Client } from '@aws-sdk/client-s3'; export const client = new S3Client();",
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    outdir: 'out',
    plugins: [lean],
    metafile: true,
    write: false,
  });
  const holding = (input: string) =>
    Object.entries(metafile.outputs).flatMap(([file, { inputs }]) =>
      Object.entries(inputs)
        .filter(([name]) => name.endsWith(input))
        .map(([, { bytesInOutput }]) => ({ file, bytesInOutput })),
    );
  const [packageFile] = holding('client-s3/package.json');
  expect(packageFile?.bytesInOutput).toBeLessThan(100);
  const [eventStreams] = holding('event-streams/EventStreamSerde.js');
  const imports = Object.values(metafile.outputs)
    .flatMap((output) => output.imports)
    .filter(({ path }) => path === eventStreams?.file);
  expect(imports.map(({ kind }) => kind)).toEqual(['dynamic-import']);
});
