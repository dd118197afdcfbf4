/** Texts that hold a secret, as logs have them, and the part that must not be seen anywhere. */
export const loggedSecrets: readonly (readonly [text: string, secret: string])[] = [
  ['Authorization: Bearer 9aF3kQ7mTz', '9aF3kQ7mTz'],
  ['jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N', 'eyJzdWIiOiIxMjM0In0'],
  ['Cookie: sid=c00k1e-a; theme=c00k1e-b', 'c00k1e-b'],
  ['key AKIAQYLPMN5HHHFPZAM2 used', 'AKIAQYLPMN5HHHFPZAM2'],
  ['key ASIAQYLPMN5HHHFPZAM3 used', 'ASIAQYLPMN5HHHFPZAM3'],
  [
    'secret key Vb4nT8pQ2rXw6Zk0Lm3Yd5Hs7Jf9Gc1Ae+Ui/Op8 leaked',
    'Vb4nT8pQ2rXw6Zk0Lm3Yd5Hs7Jf9Gc1Ae',
  ],
  ['aws_session_token=IQoJb3JpZ2luX2VjEJrZZtop//////////wEaCXVz', 'X2VjEJrZZtop'],
  ['dial postgres://app:pg-hunter2@db.example.org:5432/orders', 'pg-hunter2'],
  ['GET /callback?token=tok-hunter2&x=1', 'tok-hunter2'],
  ['login failed, password is pw-hunter2', 'pw-hunter2'],
  ['push with ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'ghp_16C7e42F'],
  [
    `charge with ${['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_')}`,
    '4eC39HqLyjWDarjtT1zdp7dc',
  ],
  [
    `post to https://hooks.slack.com/services/${['T0AAAAAAA', 'B0BBBBBBB', 'slackhook0123456789abcdef'].join('/')}`,
    'slackhook0123456789abcdef',
  ],
  [
    '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAprivate\n-----END RSA PRIVATE KEY-----',
    'MIIEowIBAAKCAQEAprivate',
  ],
  ['PGPASSWORD=env-hunter2 psql', 'env-hunter2'],
  [String.raw`body {"body":"{\"password\":\"nested-hunter2\"}"}`, 'nested-hunter2'],
  [String.raw`event "{\\\"apiKey\\\":\\\"deep hunter2\\\"}"`, 'deep hunter2'],
  ['Authorization: Basic YXBwOmJhc2ljLWh1bnRlcjI=', 'YXBwOmJhc2ljLWh1bnRlcjI'],
  ['x-api-key: xkey-hunter2', 'xkey-hunter2'],
  ['client_secret=oauth-hunter2&grant_type=x', 'oauth-hunter2'],
];

/** Secrets in configuration: by what they are, and as they are set. */
export const configuredSecrets = {
  stageVariable: 'cfg-var-hunter2',
  stageAddress: 'cfg-uri-hunter2',
  stageToken: 'cfg-token-hunter2',
  header: 'cfg-hdr-hunter2',
  basic: 'Y2ZnLWJhc2ljLWh1bnRlcjI',
  template: 'cfg-tpl-hunter2',
  userinfo: 'cfg-user-hunter2',
  deployment: 'cfg-dep-hunter2',
  deploymentKey: 'AKIAQYLPMN5HHHFPZAM4',
} as const;

const replace = (path: string, value: string) => ({ op: 'replace', path, value });
const secrets = configuredSecrets;

/** What somebody sets before the incident, and what the function throws in it. */
export function plantedBreaks(order: number): object[] {
  const rotated = [...loggedSecrets.slice(order), ...loggedSecrets.slice(0, order)];
  const [api, stage] = [{ restApiId: '${apiId}' }, { stageName: '${stage}' }];
  const call = (name: string, input: object, more: object = {}) => ({
    at: 120,
    call: name,
    input,
    ...more,
  });
  const rates = { ...api, resourceId: '${resource.rates}', httpMethod: 'GET' };
  const quotes = { ...api, resourceId: '${resource.quotes}', httpMethod: 'POST' };
  const header = '/requestParameters/integration.request.header.';
  return [
    call('apigateway:UpdateStage', {
      ...api,
      ...stage,
      patchOperations: [
        replace('/variables/dbPassword', secrets.stageVariable),
        replace('/variables/database', `https://db.example.org/x?password=${secrets.stageAddress}`),
        replace('/variables/partner_token', secrets.stageToken),
      ],
    }),
    call('apigateway:UpdateIntegration', {
      ...rates,
      patchOperations: [
        { ...replace(`${header}X-Api-Key`, `'${secrets.header}'`), op: 'add' },
        { ...replace(`${header}Authorization`, `'Basic ${secrets.basic}=='`), op: 'add' },
        replace('/uri', `https://app:${secrets.userinfo}@rates.example.com/v1/rates`),
      ],
    }),
    call('apigateway:UpdateIntegration', {
      ...quotes,
      patchOperations: [
        replace(
          '/requestTemplates/application~1json',
          `{"password": "${secrets.template}", "sku": $input.json('$.sku')}`,
        ),
      ],
    }),
    call('apigateway:CreateDeployment', {
      ...api,
      ...stage,
      description: `password is ${secrets.deployment}, key ${secrets.deploymentKey}`,
    }),
    {
      at: 360,
      environment: 'code',
      name: 'orders/3.zip',
      set: {
        duration: 40,
        jitter: 0.2,
        outcome: {
          kind: 'throw',
          errorType: 'TypeError',
          errorMessage: rotated.map(([text]) => text).join(' \n '),
        },
      },
    },
  ];
}

/** All of them that a text shows. */
export const secretsShown = (text: string): string[] =>
  [...loggedSecrets.map(([, secret]) => secret), ...Object.values(configuredSecrets)].filter(
    (secret) => text.includes(secret),
  );
