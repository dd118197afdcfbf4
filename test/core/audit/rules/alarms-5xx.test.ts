import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/alarms-5xx.ts';
import { alarmCases } from '../support/alarm-cases.ts';
import { table } from '../support/table.ts';

describe('alarms-5xx', () => table(rule, alarmCases('5xx')));
