import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/xray-tracing.ts';
import { table } from '../support/table.ts';

describe('xray-tracing', () => {
  table(rule, [
    ['on', {}, ['pass']],
    ['off', { rest: { tracingEnabled: false } }, [['off']], ['apigateway:UpdateStage']],
  ]);
});
