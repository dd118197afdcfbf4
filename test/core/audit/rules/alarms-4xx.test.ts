import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/alarms-4xx.ts';
import { alarmCases } from '../support/alarm-cases.ts';
import { table } from '../support/table.ts';

describe('alarms-4xx', () => table(rule, alarmCases('4xx')));
