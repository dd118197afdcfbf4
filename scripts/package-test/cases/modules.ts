import type { Case } from '../case.ts';

/** Uses the construct with bundled Lambdas and workflow, which lie beside it in the package. */
const stack = `
const stack = new Stack(new App({ builtinCloudFormationValidation: false }), 'Ops');
new GatewayMedic(stack, 'Medic', { notify: email('on-call@example.com') });
const template = Template.fromStack(stack);
template.resourceCountIs('AWS::StepFunctions::StateMachine', 2);
template.hasResourceProperties('AWS::Lambda::Function', { Handler: 'open-incident.handler' });
`;

export const modules: readonly Case[] = [
  {
    name: 'CommonJS requires the construct',
    files: {
      'index.cjs': `
const { App, Stack } = require('aws-cdk-lib');
const { Template } = require('aws-cdk-lib/assertions');
const { GatewayMedic, email } = require('gateway-medic');
${stack}`,
    },
    commands: [['node', 'index.cjs']],
  },
  {
    name: 'an ES module imports the construct, and it is the class that CommonJS requires',
    files: {
      'index.mjs': `
import assert from 'node:assert';
import { createRequire } from 'node:module';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { GatewayMedic, email } from 'gateway-medic';
assert.equal(GatewayMedic, createRequire(import.meta.url)('gateway-medic').GatewayMedic);
${stack}`,
    },
    commands: [['node', 'index.mjs']],
  },
];
