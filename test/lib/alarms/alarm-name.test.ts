import { describe, expect, test } from '@jest/globals';
import { unseen } from '../../../core/messages/untrusted.ts';
import { alarmDescription, alarmName } from '../../../lib/alarms/alarm-name.ts';
import { alphabets, nameOf, namesOf } from '../../support/names.ts';

const prefix = 'm'.repeat(40);

describe.each(Object.entries(alphabets))('names of %s characters', (_, alphabet) => {
  test('are names of alarms that CloudWatch takes, each its own', () => {
    const names = namesOf(alphabet).map((name) => alarmName(prefix, name, 'integration-latency'));
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(255);
      expect(name.search(unseen)).toBe(-1);
      expect(name.startsWith(`${prefix}-`) && name.endsWith('-integration-latency')).toBe(true);
    }
    expect(new Set(names).size).toBe(names.length);
  });

  test('are descriptions that CloudWatch takes', () => {
    const text = alarmDescription(nameOf(alphabet, 3000));
    expect(text.length).toBeLessThanOrEqual(1024);
    expect(text.search(unseen)).toBe(-1);
  });
});

test('an ordinary name is left as it is', () => {
  expect(alarmName('gateway-medic', 'orders (EU)-prod', '5xx-rate')).toBe(
    'gateway-medic-orders (EU)-prod-5xx-rate',
  );
});
