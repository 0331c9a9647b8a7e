import type { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { type Endpoint, LINES, ProblemDocument, takesBody } from '#api/endpoint';
import { ENDPOINTS } from './endpoints';

/** The OpenAPI 3.1 document of the API, made from the same contracts that parse and answer the requests. */
export function openApiDocument(version: string) {
  const paths: { [path: string]: { [method: string]: ZodOpenApiOperationObject } } = {};
  for (const endpoint of ENDPOINTS) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method]: operation(endpoint) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Tracehold',
      version,
      description:
        'Is this company tied to a party on a restricted-party list, by whom, how, since when, and who says so? Every answer names its revision, the day asked about, and what was not looked at.',
    },
    servers: [{ url: '/api' }],
    paths,
  });
}

export type OpenApiDocument = ReturnType<typeof openApiDocument>;

function operation({ method, summary, params, query, body, response, inLines }: Endpoint) {
  const problem = { 'application/problem+json': { schema: ProblemDocument } };
  return {
    summary,
    requestParams: { path: params as z.ZodObject, query: query as z.ZodObject },
    ...(takesBody(method)
      ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } }
      : {}),
    responses: {
      200: {
        description: inLines
          ? 'The answer, a line each; a last line `{problem}` where it broke'
          : 'The answer',
        content: { [inLines ? LINES : 'application/json']: { schema: response } },
      },
      default: { description: 'A refusal (RFC 9457)', content: problem },
    },
  };
}
