import { afterEach, describe, expect, test } from '@jest/globals';
import { InvalidInput } from '../../core/model/errors.ts';
import { mostApis } from '../../lib/config/limits.ts';
import { sns } from '../../lib/notify.ts';
import { synthesize } from '../../lib/synthesize.ts';

const apis = Array.from({ length: mostApis }, (_, index) => ({
  kind: 'REST' as const,
  name: `shop-${index}`,
  stage: 'prod',
}));

describe('as many listed APIs as the settings allow', () => {
  const template = synthesize({ apis });

  test('fit into a stack, with room for subscriptions', () => {
    expect(Object.keys(template['Resources'] as object).length).toBeLessThanOrEqual(470);
  });

  test('are shown by widgets of at most 100 alarms', () => {
    const text = JSON.stringify(template).replaceAll(String.raw`\"`, '"');
    const widgets = text.split('"type":"alarm"').slice(1);
    const counts = widgets.map((widget) => widget.split('}}')[0]?.match(/Fn::GetAtt/g)?.length);
    expect(widgets.length).toBeGreaterThan(Math.ceil((mostApis * 5) / 100));
    for (const count of counts) expect(count ?? 0).toBeLessThanOrEqual(100);
  });
});

describe('a topic that nothing could publish to', () => {
  const region = process.env['CDK_DEFAULT_REGION'];
  afterEach(() => {
    if (region === undefined) delete process.env['CDK_DEFAULT_REGION'];
    else process.env['CDK_DEFAULT_REGION'] = region;
  });
  const env = { account: '123456789012', region: 'eu-west-1' };
  const topic = (name: string, where: string) => sns(`arn:aws:sns:${where}:${env.account}:${name}`);

  test.each([
    ['a FIFO topic', topic('pager.fifo', 'eu-west-1'), /FIFO/],
    ['one of another Region', topic('pager', 'us-east-1'), /in us-east-1, but .* eu-west-1/],
  ])('%s is refused', (_, notify, why) => {
    expect(() => synthesize({ notify }, env)).toThrow(InvalidInput);
    expect(() => synthesize({ notify }, env)).toThrow(why);
  });

  test("where the stack fits any Region, the credentials' one counts", () => {
    process.env['CDK_DEFAULT_REGION'] = 'eu-west-1';
    expect(() => synthesize({ notify: topic('pager', 'us-east-1') })).toThrow(/us-east-1/);
    expect(() => synthesize({ notify: topic('pager', 'eu-west-1') })).not.toThrow();
  });
});
