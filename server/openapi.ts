import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { rights } from './auth/rights.js';
import { RouteTable } from './auth/route-table.js';
import { ROWS_BODY } from './shared/described.js';
import { problemSchema } from './shared/problem.schemas.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const PROBLEM = { $ref: '#/components/schemas/Problem' };
const problem = {
  description: 'Refused: what is wrong and what to do next, with a stable `code`.',
  content: { 'application/problem+json': { schema: PROBLEM } },
};

/** The contract of the HTTP interface, made from the routes, their rights and their zod schemas. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Sillage')
    .setDescription(
      'Activity logs in, figures a donor can check out. Errors are RFC 9457 problem details with a stable `code`.',
    )
    .setVersion('1')
    .addCookieAuth('sillage_session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'The key of one source.' }, 'source-key')
    .build();
  const document = SwaggerModule.createDocument(app, about);
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: z.toJSONSchema(problemSchema) as object },
  };
  for (const { method, path, right } of app.get(RouteTable).all()) {
    const operation = operationAt(document, method, path);
    const holders: readonly string[] = right === undefined ? [] : rights[right];
    const whom = holders.length === 0 ? 'the command line of the machine' : holders.join(', ');
    operation.description = [operation.description, `Open to: ${whom}.`].filter(Boolean).join(' ');
    describeRows(operation);
    operation.responses['default'] = problem;
    operation.security = holders.includes('public') ? [] : [{ cookie: [] }, ...programs(holders)];
  }
  return document;
}

function describeRows(operation: Operation & { [ROWS_BODY]?: object }): void {
  const { [ROWS_BODY]: rows, requestBody } = operation;
  if (!rows || !requestBody || !('content' in requestBody)) return;
  delete operation[ROWS_BODY];
  requestBody.content['application/json'] = { schema: rows };
  requestBody.content['application/x-ndjson'] = { schema: { type: 'string', description: 'One JSON object a line.' } };
}

function programs(holders: readonly string[]) {
  return holders.includes('source-key') ? [{ 'source-key': [] }] : [];
}

function operationAt(document: OpenAPIObject, method: string, path: string): Operation {
  const item = document.paths[path.replace(/:(\w+)/g, '{$1}')];
  const operation = item?.[method.toLowerCase() as 'get'];
  if (!operation) throw new Error(`${method} ${path} is missing from the description of the interface`);
  return operation;
}

/** Serves the document at `/api/openapi.json`; the page that would draw it is left out. */
export function serveOpenApi(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => {
      document ??= describeApi(app);
      return reply.type('application/json; charset=utf-8').send(document);
    });
}
