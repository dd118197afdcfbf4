import type { Integration as RawIntegration } from '@aws-sdk/client-api-gateway';
import type * as z from 'zod/mini';
import type { integrationSchema, responseSchema } from './export-schema.ts';

/** The extension in the words of the API: enumerations in capitals, responses by status code. */
export function rawIntegration(extension: z.infer<typeof integrationSchema>): RawIntegration {
  const { responses, ...rest } = extension;
  return {
    ...rest,
    type: extension.type.toUpperCase(),
    passthroughBehavior: extension.passthroughBehavior?.toUpperCase(),
    contentHandling: extension.contentHandling?.toUpperCase(),
    connectionType: extension.connectionType?.toUpperCase(),
    ...(responses && { integrationResponses: byStatus(responses) }),
  } as RawIntegration;
}

const byStatus = (responses: Readonly<Record<string, z.infer<typeof responseSchema>>>) =>
  Object.fromEntries(
    Object.entries(responses).map(([pattern, response]) => {
      const statusCode = String(response.statusCode ?? '200');
      const selectionPattern = pattern === 'default' ? undefined : pattern;
      return [
        statusCode,
        {
          ...response,
          statusCode,
          selectionPattern,
          contentHandling: response.contentHandling?.toUpperCase(),
        },
      ];
    }),
  );
