import type { Case } from '../case.ts';
import { current } from './types.ts';

const stack = `
import * as cdk from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { GatewayMedic } from 'gateway-medic';

export class OpsStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);
    new GatewayMedic(this, 'Medic', { apis: [{ kind: 'REST', name: 'orders', stage: 'prod' }] });
  }
}
`;

const test = `
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { OpsStack } from '../lib/ops-stack';

test('the workflow is there', () => {
  const app = new cdk.App({ builtinCloudFormationValidation: false });
  const template = Template.fromStack(new OpsStack(app, 'Ops'));
  template.resourceCountIs('AWS::StepFunctions::StateMachine', 2);
});
`;

/** As `cdk init` wrote it before it had Jest compile with SWC. */
const tsJest = `
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\\\.tsx?$': 'ts-jest' },
};
`;

const files = { 'lib/ops-stack.ts': stack, 'test/ops.test.ts': test };

export const jest: readonly Case[] = [
  {
    name: 'a project of cdk init compiles, and its Jest tests a stack with the construct',
    generate: ['cdk', 'init', 'app', '--language', 'typescript', '--generate-only'],
    files,
    commands: [current, ['jest', 'test/ops']],
    shows: /Tests: +1 passed/,
  },
  {
    name: 'a project with ts-jest and TypeScript 5.4 tests a stack with the construct',
    files: {
      ...files,
      'package.json': '{ "private": true }',
      'jest.config.js': tsJest,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          target: 'ES2022',
          module: 'commonjs',
          strict: true,
          skipLibCheck: true,
          isolatedModules: true,
          types: ['node', 'jest'],
        },
      }),
    },
    commands: [['jest']],
    shows: /Tests: +1 passed/,
  },
];
