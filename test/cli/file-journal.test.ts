import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeNew, writeWhole } from '../../cli/account/disk/write.ts';
import { fileJournal } from '../../cli/account/runs/file-journal.ts';
import type { Change } from '../../core/model/change-record.ts';

const intent = (index: number): Change => ({
  incidentId: 'run',
  planHash: 'hash',
  operationId: `operation-${index}`,
  index,
  status: 'intended',
  call: { service: 'lambda', action: 'AddPermission', input: {} },
  undo: [],
  before: null,
  at: '2026-01-05T09:00:00.000Z',
});
const folder = () => join(mkdtempSync(join(tmpdir(), 'gateway-medic-journal-')), 'journal');

test('an entry is added once', async () => {
  const journal = fileJournal(folder());
  expect(await journal.add(intent(0))).toBe(true);
  expect(await journal.add({ ...intent(0), operationId: 'another' })).toBe(false);
  expect(await journal.list('run', 'hash')).toEqual([intent(0)]);
});

test('entries are listed by place, as they are now, and of one plan', async () => {
  const journal = fileJournal(folder());
  await journal.add(intent(1));
  await journal.add(intent(0));
  const applied: Change = { ...intent(0), status: 'applied', after: 1 };
  expect(await journal.advance(intent(0), applied)).toBe(true);
  expect(await journal.list('run', 'hash')).toEqual([applied, intent(1)]);
  expect(await journal.list('run', 'other')).toEqual([]);
});

test('of two processes that move an entry on, one does', async () => {
  const place = folder();
  const [one, other] = [fileJournal(place), fileJournal(place)];
  await one.add(intent(0));
  const applied: Change = { ...intent(0), status: 'applied', at: '2026-01-05T09:00:01.000Z' };
  expect(await one.advance(intent(0), applied)).toBe(true);
  expect(await other.advance(intent(0), applied)).toBe(false);
  expect(await other.advance(applied, { ...applied, status: 'undone' })).toBe(true);
});

test('files are written whole, and nothing else is left behind', () => {
  const place = folder();
  writeWhole(join(place, 'a'), 'one');
  writeWhole(join(place, 'a'), 'two');
  expect(writeNew(join(place, 'b'), 'three')).toBe(true);
  expect(writeNew(join(place, 'b'), 'four')).toBe(false);
  expect(readdirSync(place).toSorted()).toEqual(['a', 'b']);
});

test('a place that cannot be written to is a sentence', () => {
  expect(() => writeWhole('/dev/null/a', 'text')).toThrow('/dev/null/a cannot be written');
});
