import type { TagResourceRequest } from '@aws-sdk/client-api-gateway';
import { badRequest } from './errors.ts';
import { apiOf, stageOf } from './lookup.ts';
import { takes } from './takes.ts';

/** The ARN of a REST API or of a stage. https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html */
const taggable = /^arn:[\w-]+:apigateway:[\w-]+::\/restapis\/(\w+)(?:\/stages\/([\w-]+))?$/;

const TagResource = takes<TagResourceRequest>(
  ['resourceArn', 'tags'],
  [],
  (state, { resourceArn, tags }, context) => {
    const [, apiId, stageName] = taggable.exec(resourceArn) ?? [];
    if (apiId === undefined) throw badRequest('Invalid resource ARN');
    const stored = apiOf(state, apiId, context);
    const tagged = stageName === undefined ? stored.api : stageOf(stored, stageName);
    tagged.tags = { ...tagged.tags, ...tags };
    return {};
  },
);

/** The tags of REST APIs and stages, of which other resources have none here. */
export const tags = { TagResource };
