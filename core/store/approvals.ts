import type { Environment } from '../aws/environment.ts';
import type { Decision } from '../model/decision.ts';
import { DecisionRefused } from '../model/errors.ts';
import { table } from './table.ts';
import { expiry, secondsOf } from './expiry.ts';
import { type Approval, approvalSchema } from './approval.ts';

const keyOf = (incidentId: string, attempt: number) => ({
  pk: `INCIDENT#${incidentId}`,
  sk: `APPROVAL#${attempt}`,
});

/** The questions that the workflow asks people, each about exactly one plan. */
export function approvals(environment: Environment) {
  const items = table(environment);
  const decide = async (
    incidentId: string,
    attempt: number,
    change: string,
    holds: string,
    values: object,
  ) =>
    items.update(keyOf(incidentId, attempt), change, {
      holds,
      values: values as Record<string, unknown>,
      names: ['status'],
    });
  return {
    /** Keeps a question. A retry of the workflow asks again with a new token; an answered question stays answered. */
    ask: (
      incidentId: string,
      question: Pick<Approval, 'attempt' | 'planHash' | 'proposal' | 'grounds'> & {
        readonly taskToken: string;
        readonly deadline: Date;
      },
    ): Promise<boolean> => {
      const { attempt, deadline, ...rest } = question;
      const item = {
        ...keyOf(incidentId, attempt),
        ...rest,
        attempt,
        status: 'waiting',
        deadline: secondsOf(deadline),
        expiresAt: expiry(deadline),
      };
      return items.put(item, {
        holds: 'attribute_not_exists(pk) OR #status = :waiting',
        values: { waiting: 'waiting' },
        names: ['status'],
      });
    },

    /** The question of an incident that asks about this plan, the newest first. */
    async find(incidentId: string, planHash: string): Promise<Approval | undefined> {
      const partition = await items.all(`INCIDENT#${incidentId}`);
      return partition
        .filter(({ sk }) => String(sk).startsWith('APPROVAL#'))
        .map((item) => approvalSchema.parse(item))
        .toSorted((a, b) => b.attempt - a.attempt)
        .find((approval) => approval.planHash === planHash);
    },

    /**
     * Takes the one answer that a question can have.
     * @returns the question, with the token to answer the workflow with
     * @throws DecisionRefused
     */
    async take({
      incidentId,
      planHash,
      answer,
      by,
    }: Decision): Promise<Approval & { readonly taskToken: string }> {
      const approval = await this.find(incidentId, planHash);
      if (!approval)
        throw new DecisionRefused(
          `Incident ${incidentId} asks about no plan with the hash ${planHash}.`,
        );
      const { attempt, taskToken, status, deadline } = approval;
      const now = secondsOf(environment.clock.now());
      if (deadline <= now) throw new DecisionRefused('The approval window is over.');
      if (taskToken === undefined || status === 'decided') throw alreadyAnswered();
      const isRetry =
        status === 'deciding' && approval.answer === answer && approval.decidedBy === by;
      if (isRetry) return { ...approval, taskToken };
      const taken = await decide(
        incidentId,
        attempt,
        'SET #status = :deciding, answer = :answer, decidedBy = :by',
        '#status = :waiting AND planHash = :planHash AND deadline > :now',
        { deciding: 'deciding', waiting: 'waiting', answer, by, planHash, now },
      );
      if (!taken) throw alreadyAnswered();
      return { ...approval, taskToken };
    },

    /** The workflow has the answer: the token is of no use any more. */
    settle: (incidentId: string, attempt: number): Promise<boolean> =>
      decide(
        incidentId,
        attempt,
        'SET #status = :decided REMOVE taskToken',
        'attribute_exists(pk)',
        {
          decided: 'decided',
        },
      ),
  };
}

const alreadyAnswered = () => new DecisionRefused('This plan has already been answered.');
