import type { Case } from '../case.ts';

/** The construct, and a bucket that breaks rules: where nothing is found at all, nothing was looked for. */
const app = (checks: string) => `
const assert = require('node:assert');
const { App, Aspects, Stack } = require('aws-cdk-lib');
const { Annotations, Match } = require('aws-cdk-lib/assertions');
const { Bucket } = require('aws-cdk-lib/aws-s3');
const { GatewayMedic, email } = require('gateway-medic');

const app = new App({ builtinCloudFormationValidation: false });
const stack = new Stack(app, 'Ops');
new GatewayMedic(stack, 'Medic', {
  apis: [{ kind: 'REST', name: 'orders', stage: 'prod' }],
  policy: { mode: 'automatic' },
  notify: email('on-call@example.com'),
});
new Bucket(stack, 'Careless');
const found = (() => {${checks}})();
const ofOurs = found.filter(({ path }) => path.includes('/Medic/'));
assert.deepEqual(ofOurs, []);
assert.ok(found.some(({ path }) => path.includes('/Careless/')));
`;

const errorsOf2 = `
  const { AwsSolutionsChecks } = require('cdk-nag-2');
  Aspects.of(app).add(new AwsSolutionsChecks());
  return Annotations.fromStack(stack)
    .findError('*', Match.stringLikeRegexp('AwsSolutions-'))
    .map(({ id, entry }) => ({ path: id, rule: entry.data }));
`;

const errorsOf3 = `
  const { AwsSolutionsChecks } = require('cdk-nag');
  app.synth();
  return new AwsSolutionsChecks(app)
    .validateScope(stack)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => ({ path: '/' + constructPath, rule: ruleName })),
    );
`;

export const cdkNag: readonly Case[] = [
  ['cdk-nag 2', errorsOf2] as const,
  ['cdk-nag 3', errorsOf3] as const,
].map(([name, errors]) => ({
  name: `${name} finds nothing in the construct that AwsSolutions would refuse`,
  files: { 'index.cjs': app(errors) },
  commands: [['node', 'index.cjs']],
}));
