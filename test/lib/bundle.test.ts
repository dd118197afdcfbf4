import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { policySettingsSchema } from '../../core/model/settings.ts';
import { bundleIfStale } from '../../lib/bundle.ts';
import { bundles } from '../../lib/bundles.ts';
import { declarationsFor, writesFor } from '../../lib/iam/declarations.ts';
import { workers } from '../../lib/workers.ts';

const textOf = (worker: string): string => {
  const folder = join(bundles, worker);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
};

/** What declarations call a service, by what its SDK client calls it, where that is not the same in lower case. */
const services: Readonly<Record<string, string>> = {
  'API Gateway': 'apigateway',
  'CloudWatch Logs': 'logs',
  'Elastic Load Balancing v2': 'elbv2',
  'Service Quotas': 'service-quotas',
  SFN: 'stepfunctions',
  'Application Auto Scaling': 'application-autoscaling',
};

describe('bundles', () => {
  beforeAll(() => bundleIfStale());

  test.each(['close-incident', 'escalate'])('%s makes its report with Preact', (worker) => {
    const text = textOf(worker);
    expect(text).toContain('<!doctype html>');
    expect(text).not.toMatch(/\bReact\.(createElement|Fragment)/);
  });

  const policy = policySettingsSchema.parse({ mode: 'automatic' });
  const declarations = declarationsFor(policy);
  test.each(workers)(
    '%s holds the clients of the calls that it declares, and no other',
    (worker) => {
      const { reads = [], assumes = [], own, documents = [] } = declarations[worker];
      const writes = assumes.flatMap((direction) => writesFor(policy)[direction]);
      const declared = [
        ...[...reads, ...writes, ...own].map((name) => name.split(':')[0]),
        // The gate before shared limits, which the first call that has to pass it loads.
        'dynamodb',
      ];
      if (assumes.length > 0) declared.push('sts');
      if (documents.length > 0) declared.push('s3');
      const held = [...textOf(worker).matchAll(/\.serviceId\?\?"([^"]+)"/g)].map(
        ([, name = '']) => services[name] ?? name.toLowerCase(),
      );
      expect(new Set(held)).toEqual(new Set(declared));
    },
  );
});
