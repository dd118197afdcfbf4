import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { circles, importsOf, sourcesIn } from '../scripts/rooms/imports.ts';
import { type Room, type RoomName, roomNames, roomOf, rooms } from '../scripts/rooms/table.ts';

const root = join(import.meta.dirname, '..');
const files = new Map(roomNames.map((name) => [name, sourcesIn(root, name)]));
const imports = new Map(
  [...files].map(([name, own]) => [name, own.flatMap((file) => importsOf(root, file))]),
);
const ofRoom = (name: RoomName) => imports.get(name) ?? [];

test('every folder of the product has its place', () => {
  const folders = (of: string) =>
    readdirSync(join(root, of), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(of, name));
  const placed = ['bin', 'cli', 'lambdas', 'lib', 'simulator', ...folders('core')];
  expect(placed.toSorted()).toEqual([...roomNames].toSorted());
  const loose = readdirSync(join(root, 'core')).filter((name) => /\.tsx?$/.test(name));
  expect(loose).toEqual([]);
});

describe.each(roomNames)('%s', (name) => {
  const allowed: readonly string[] = rooms[name].imports;
  const ours = ofRoom(name).filter(({ own }) => own);

  test('imports only what its place allows', () => {
    const strange = ours.filter(({ to }) => {
      const room = roomOf(to);
      return room !== name && (room === undefined || !allowed.includes(room));
    });
    expect(strange.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('uses all that its place allows', () => {
    const used = new Set(ours.map(({ to }) => roomOf(to)));
    expect(allowed.filter((room) => !used.has(room as RoomName))).toEqual([]);
  });

  if ((rooms[name] as Room).pure !== true) return;

  test('judges without SDK, I/O, clock and environment', () => {
    const worldly = ofRoom(name).filter(
      ({ own, to }) =>
        !own &&
        to !== 'node:crypto' &&
        (isBuiltin(to) || /^@(aws-sdk|smithy|aws-lambda-powertools)\//.test(to)),
    );
    expect(worldly.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
    const moody = (files.get(name) ?? []).filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.[a-z]|\bfetch\(/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(moody).toEqual([]);
  });
});

test('no file leads back to itself, by type imports either', () => {
  const own = [...imports.values()].flat().filter((one) => one.own);
  expect(own.length).toBeGreaterThan(1000);
  expect(circles(own)).toEqual([]);
});

test('a circle is found', () => {
  const one = { from: 'a', to: 'b', own: true };
  expect(circles([one, { from: 'b', to: 'a', own: true }])).toEqual([['a', 'b', 'a']]);
  expect(circles([one, { from: 'b', to: 'c', own: true }])).toEqual([]);
});
