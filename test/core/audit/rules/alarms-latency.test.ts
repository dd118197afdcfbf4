import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/alarms-latency.ts';
import { alarmCases } from '../support/alarm-cases.ts';
import { table } from '../support/table.ts';

describe('alarms-latency', () => table(rule, alarmCases('latency')));
