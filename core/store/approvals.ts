import type { Environment } from '../aws/environment.ts';
import type { Decision } from '../model/decision.ts';
import { DecisionRefused } from '../model/errors.ts';
import { partitionIn } from '../model/key-space.ts';
import { type Answer, answerSchema, type Question, questionSchema } from './approval.ts';
import { expiry, secondsOf } from './expiry.ts';
import { table } from './table.ts';

const keyOf = (space: 'question' | 'answer', incidentId: string, attempt: number) => ({
  pk: partitionIn(space, incidentId),
  sk: String(attempt),
});

/** A question as the workflow asks it. */
type Asked = Omit<Question, 'deadline'> & { readonly taskToken: string; readonly deadline: Date };

/** The questions that the workflow asks people, each about exactly one plan, and what they answered. */
export function approvals(environment: Environment) {
  const items = table(environment);
  const answerOf = async (incidentId: string, attempt: number): Promise<Answer | undefined> => {
    const item = await items.get(keyOf('answer', incidentId, attempt));
    return item && answerSchema.parse(item);
  };
  return {
    /** Keeps a question. A retry of the workflow asks again with a new token; an answered question stays answered. */
    async ask(incidentId: string, question: Asked): Promise<boolean> {
      const { attempt, deadline } = question;
      if (await answerOf(incidentId, attempt)) return false;
      return items.put({
        ...keyOf('question', incidentId, attempt),
        ...question,
        deadline: secondsOf(deadline),
        expiresAt: expiry(deadline),
      });
    },

    /** What people answered about this plan; undefined where they have not. */
    async find(incidentId: string, planHash: string): Promise<Answer | undefined> {
      const answers = await items.all(partitionIn('answer', incidentId));
      return answers
        .map((item) => answerSchema.parse(item))
        .findLast((answer) => answer.planHash === planHash);
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
    }: Decision): Promise<Question & { readonly taskToken: string }> {
      const questions = await items.all(partitionIn('question', incidentId));
      const question = questions
        .map((item) => questionSchema.parse(item))
        .findLast((one) => one.planHash === planHash);
      if (!question)
        throw new DecisionRefused(
          `Incident ${incidentId} asks about no plan with the hash ${planHash}.`,
        );
      const { attempt, taskToken, deadline } = question;
      if (deadline <= secondsOf(environment.clock.now()))
        throw new DecisionRefused('The approval window is over.');
      if (taskToken === undefined) throw alreadyAnswered();
      const taken: Answer = { planHash, answer, decidedBy: by, status: 'deciding' };
      const item = { ...keyOf('answer', incidentId, attempt), ...taken };
      const expiresAt = expiry(environment.clock.now());
      const isFirst = await items.put(
        { ...item, expiresAt },
        { holds: 'attribute_not_exists(pk)' },
      );
      // The same answer again: it was taken, and might have been lost on its way to the workflow.
      if (!isFirst && !isSame(await answerOf(incidentId, attempt), taken)) throw alreadyAnswered();
      return { ...question, taskToken };
    },

    /** The workflow has the answer: the token is of no use any more. */
    async settle(incidentId: string, attempt: number): Promise<void> {
      await items.update(keyOf('answer', incidentId, attempt), 'SET #status = :decided', {
        holds: 'attribute_exists(pk)',
        values: { decided: 'decided' },
        names: ['status'],
      });
      await items.update(keyOf('question', incidentId, attempt), 'REMOVE taskToken', {
        holds: 'attribute_exists(pk)',
      });
    },
  };
}

const isSame = (one: Answer | undefined, other: Answer): boolean =>
  one?.status === other.status &&
  one.planHash === other.planHash &&
  one.answer === other.answer &&
  one.decidedBy === other.decidedBy;

const alreadyAnswered = () => new DecisionRefused('This plan has already been answered.');
