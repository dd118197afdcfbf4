import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packageRoot } from '../../lib/package-root.ts';

const inRoot = (...parts: string[]) => join(packageRoot, ...parts);
const read = (file: string) => readFileSync(file, 'utf8');

const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].map((name) => inRoot(name)),
  ...readdirSync(inRoot('docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => inRoot('docs', name)),
];

const { scripts } = JSON.parse(read(inRoot('package.json'))) as { scripts: Record<string, string> };
const commands = readdirSync(inRoot('cli', 'commands')).map((name) => name.replace(/\.ts$/, ''));

/** What `[text](target)` names, outside of the web. */
const targetsIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

/** The anchors of a page's headings, as GitHub makes them. */
const anchorsOf = (text: string): string[] =>
  [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

function isBroken(file: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const page = path === '' ? file : join(dirname(file), path);
  if (!existsSync(page)) return true;
  if (anchor === undefined || statSync(page).isDirectory()) return anchor !== undefined;
  return !anchorsOf(read(page)).includes(anchor);
}

/** Words that follow a text, such as the commands after `gateway-medic`. */
const after = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, word = '']) => word);

describe.each(documents.map((file) => [relative(packageRoot, file), file]))('%s', (_, file) => {
  const text = read(file);
  test('links to what exists', () => {
    expect(targetsIn(text).filter((target) => isBroken(file, target))).toEqual([]);
  });
  test('names scripts and commands that exist', () => {
    const named = after(text, /npm run (?:--silent )?([a-z][\w:-]*)/g);
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
    // In code only: after a dollar, a pipe, npx or at a line's or code span's start.
    const called = after(
      text,
      /(?:^ {4}(?:\$ )?|`|\$ |npx |\| |run: )gateway-medic ([a-z][\w-]*)/gm,
    );
    expect(called.filter((command) => !commands.includes(command))).toEqual([]);
  });
});

test('the index names every document', () => {
  const index = targetsIn(read(inRoot('docs', 'README.md')));
  const pages = readdirSync(inRoot('docs')).filter((name) => name !== 'README.md');
  expect(pages.filter((page) => !index.some((target) => target.startsWith(page)))).toEqual([]);
});
