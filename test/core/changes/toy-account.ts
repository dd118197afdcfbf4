import type { Environment } from '../../../core/aws/environment.ts';

/** The fields that the operations below look at. */
interface Input {
  readonly patchOperations: readonly { value: string }[];
  readonly deploymentId: string;
  readonly StatementId: string;
  readonly SourceArn: string;
  readonly name: string;
  readonly targetArns: string[];
  readonly description?: string;
}

/** Just enough of API Gateway and Lambda to apply plans to, with switches for what goes wrong. */
export function toyAccount() {
  const state = {
    stage: 'dep1',
    deployments: ['dep1'],
    timeout: '29000',
    statements: {} as Record<string, object>,
    links: [] as { id: string; name: string; targetArns: string[]; description?: string }[],
    usage: 0,
  };
  /** Of deployments; who looks for its own finds it by them. */
  const descriptions: Record<string, string> = {};
  const madeAt: Record<string, Date> = {};
  const calls: string[] = [];
  /** Runs before a call, by name; may throw, or change the account as somebody else would. */
  const before: Record<string, () => void> = {};
  /** Runs after a call has had its effect: throw here to lose the answer. */
  const after: Record<string, () => void> = {};
  /** Reads that do not see the last write yet. */
  const behind = { reads: 0 };
  let older: typeof state | undefined;
  let linkStatus = 'AVAILABLE';
  let time = Date.parse('2026-01-05T03:10:00.000Z');

  /** A deployment of whoever it is. */
  const deployAs = (id: string, description: string) => {
    state.deployments = [...state.deployments, id];
    state.stage = id;
    descriptions[id] = description;
    madeAt[id] = new Date(time);
  };

  const operations: Record<string, (input: Input) => object> = {
    GetStage: () => ({ deploymentId: state.stage, methodSettings: {}, variables: {} }),
    UpdateStage: ({ patchOperations }) => {
      state.stage = patchOperations[0]!.value;
      return {};
    },
    CreateDeployment: ({ description = '' }) => {
      const id = `dep${state.deployments.length + 1}`;
      deployAs(id, description);
      return { id };
    },
    GetDeployments: () => ({
      items: state.deployments.map((id) => ({
        id,
        description: descriptions[id],
        createdDate: madeAt[id] ?? new Date(0),
      })),
    }),
    DeleteDeployment: ({ deploymentId }) => {
      if (!state.deployments.includes(deploymentId)) throw awsError('NotFoundException');
      if (state.stage === deploymentId) throw awsError('BadRequestException');
      state.deployments = state.deployments.filter((id) => id !== deploymentId);
      return {};
    },
    GetIntegration: () => ({ timeoutInMillis: Number(state.timeout) || state.timeout }),
    UpdateIntegration: ({ patchOperations }) => {
      state.timeout = patchOperations[0]!.value;
      return {};
    },
    GetPolicy: () => {
      const Statement = Object.values(state.statements);
      if (Statement.length === 0) throw awsError('ResourceNotFoundException');
      return { Policy: JSON.stringify({ Statement }) };
    },
    AddPermission: ({ StatementId, SourceArn }) => {
      if (state.statements[StatementId])
        throw Object.assign(awsError('ResourceConflictException'), {
          message: `The statement id (${StatementId}) provided already exists.`,
        });
      state.statements[StatementId] = statementOf(StatementId, SourceArn);
      return {};
    },
    RemovePermission: ({ StatementId }) => {
      if (!state.statements[StatementId]) throw awsError('ResourceNotFoundException');
      delete state.statements[StatementId];
      return {};
    },
    GetVpcLinks: () => ({ items: state.links }),
    GetVpcLink: () => ({ status: linkStatus, statusMessage: 'no capacity' }),
    CreateVpcLink: ({ name, targetArns, description = '' }) => {
      const link = { id: `link${state.links.length + 9}`, name, targetArns, description };
      state.links = [...state.links, link];
      return link;
    },
    DeleteVpcLink: () => {
      state.links = [];
      return {};
    },
  };

  /** Runs an operation, and puts the present state back where it saw an older one. */
  const run = (act: () => object, present: typeof state | undefined) => {
    try {
      return structuredClone(act());
    } finally {
      if (present) Object.assign(state, present);
    }
  };

  const send = async (command: { constructor: { name: string }; input: Input }) => {
    const name = command.constructor.name.replace(/Command$/, '');
    calls.push(name);
    before[name]?.();
    const operation = operations[name];
    if (!operation) throw new Error(`The toy account lacks ${name}.`);
    if (!name.startsWith('Get')) older = structuredClone(state);
    const isBehind = name.startsWith('Get') && older !== undefined && behind.reads > 0;
    const present = { ...state };
    if (isBehind) {
      behind.reads -= 1;
      Object.assign(state, older);
    }
    const output = run(() => operation(command.input), isBehind ? present : undefined);
    after[name]?.();
    return { ...output, $metadata: { requestId: `request-${calls.length}` } };
  };

  const environment = {
    region: 'eu-central-1',
    client: () => ({ send }),
    settings: { applyRole: '', undoRole: '' },
    clock: {
      now: () => new Date(time),
      sleep: async (milliseconds: number) => {
        time += milliseconds;
      },
    },
    logger: { info: () => {} },
  } as unknown as Environment;

  return {
    state,
    calls,
    before,
    after,
    behind,
    environment,
    deployAs,
    setLinkStatus: (status: string) => {
      linkStatus = status;
    },
    /** The calls that change something, in order. */
    writes: () => calls.filter((name) => !name.startsWith('Get')),
  };
}

/** A statement as AWS keeps it. */
export const statementOf = (Sid: string, source: string) => ({
  Sid,
  Condition: { ArnLike: { 'AWS:SourceArn': source } },
});

/** AWS turns a call down. @param status 0 where no answer came */
export function awsError(name: string, status = name === 'TimeoutError' ? 0 : 400): Error {
  const error = new Error(`${name} for a test`);
  return Object.assign(error, { name, $metadata: { httpStatusCode: status } });
}
