import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/request-validation.ts';
import { gap, known, route } from '../support/facts.ts';
import { table } from '../support/table.ts';

const post = (more: object = {}) => ({ routes: known([route('POST', '/orders', {}, more)]) });
const validators = known([
  { id: 'v1', name: 'all', body: true, parameters: true },
  { id: 'v2', name: 'parameters', body: false, parameters: true },
]);

describe('request-validation', () => {
  table(rule, [
    ['methods without a body', {}, []],
    ['mocks', { configuration: { routes: known([route('POST', '/', { type: 'MOCK' })]) } }, []],
    [
      'by name, with a model',
      { validators, configuration: post({ validation: { validator: 'all', model: true } }) },
      ['pass'],
    ],
    [
      'by id, with a model',
      { validators, configuration: post({ validation: { validator: 'v1', model: true } }) },
      ['pass'],
    ],
    [
      'nothing',
      { configuration: post() },
      [['none', 'add-model']],
      [
        'apigateway:CreateRequestValidator',
        'apigateway:UpdateMethod',
        'apigateway:CreateDeployment',
      ],
    ],
    [
      'a validator is there to be used',
      { validators, configuration: post() },
      [['none', 'add-model']],
      ['apigateway:UpdateMethod', 'apigateway:CreateDeployment'],
    ],
    [
      'parameters only',
      { validators, configuration: post({ validation: { validator: 'parameters', model: true } }) },
      [['not-the-body', 'add-model']],
    ],
    [
      'no model',
      { validators, configuration: post({ validation: { validator: 'all', model: false } }) },
      [['no-model']],
      null,
    ],
    [
      'the method is gone from the configuration',
      { configuration: post({ resourceId: undefined }) },
      [['none']],
      null,
    ],
    [
      'validators not known',
      { validators: gap(), configuration: post({ validation: { validator: 'all', model: true } }) },
      ['unknown'],
    ],
  ]);
});
