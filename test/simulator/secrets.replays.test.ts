import { expect, test } from '@jest/globals';
import { runScenario } from '../../simulator/run-scenario.ts';
import { loadScenario } from '../../simulator/scenario-files.ts';
import { parseScenario } from '../../simulator/scenario.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';
import { plantedBreaks, secretsShown } from '../support/planted-secrets.ts';

const { breaks, file: _file, ...scenario } = loadScenario('lambda-unhandled-error');
const template = deployedTemplate();

test.each([0, 7, 14])(
  'secrets in logs and configuration leave no trace, from the %i. on',
  async (order) => {
    const [, ...release] = breaks;
    const planted = parseScenario(
      JSON.stringify({ ...scenario, breaks: [...plantedBreaks(order), ...release] }),
      'planted',
    );
    const { simulation, incidents } = await runScenario(planted, { template });
    expect(incidents[0]?.report.attempts[0]?.diagnosis?.causes[0]?.check).toBe(
      'lambda-unhandled-error',
    );
    const stored = (service: 's3' | 'dynamodb' | 'sns') =>
      secretsShown(JSON.stringify(simulation.account.state(service)).replaceAll(/\\+/g, '\\'));
    expect({ s3: stored('s3'), dynamodb: stored('dynamodb'), sns: stored('sns') }).toEqual({
      s3: [],
      dynamodb: [],
      sns: [],
    });
    // The control: they were there to be read.
    expect(secretsShown(JSON.stringify(simulation.account.state('logs'))).length).toBeGreaterThan(
      15,
    );
    expect(secretsShown(JSON.stringify(simulation.account.state('apigateway')))).toHaveLength(9);
  },
);
