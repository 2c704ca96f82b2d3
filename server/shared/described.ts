import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtension, ApiHeader, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z, type ZodObject, type ZodType } from 'zod';

/** What a handler takes and gives, for the description of the HTTP interface. */

/** The shape of its JSON answer, and the media types that give the same answer as text or bytes. */
export function Returns(
  schema: ZodType,
  status: 200 | 201 | 202 = 200,
  others: readonly string[] = [],
): MethodDecorator {
  const json = z.toJSONSchema(schema, { io: 'output' }) as object;
  return ApiResponse({
    status,
    description: 'Done.',
    content: { 'application/json': { schema: json }, ...files(others) },
  });
}

/** An answer that is a file, by media type. */
export const ReturnsFile = (mediaType: string): MethodDecorator =>
  ApiResponse({ status: 200, description: 'Done.', content: files([mediaType]) });

/** What a person opens in a browser is refused by a page, also where a file was asked for; a flood, by a problem. */
export const RefusedByPage = (...statuses: number[]): MethodDecorator =>
  applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: 'A page that says why.',
        content: {
          ...files(['text/html']),
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      }),
    ),
  );

const files = (mediaTypes: readonly string[]) =>
  Object.fromEntries(mediaTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));

/** One file named `file`, with these fields beside it. */
export function TakesFile(fields: ZodObject): MethodDecorator {
  const { properties = {}, required = [] } = z.toJSONSchema(fields, { io: 'input' });
  return applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file', ...required],
        properties: { file: { type: 'string', format: 'binary' }, ...(properties as object) },
      },
    }),
  );
}

/** Where `TakesRows` leaves its schema until the description is whole. */
export const ROWS_BODY = 'x-rows-body';

/** Or rows without a file: as one JSON object, or one a line with its fields in the address. */
export function TakesRows(schema: ZodObject, query: ZodObject): MethodDecorator {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  const fields = Object.entries(properties).map(([name, field]) =>
    ApiQuery({ name, required: false, schema: field as object, description: ofLines(required.includes(name)) }),
  );
  return applyDecorators(
    ApiExtension(ROWS_BODY, z.toJSONSchema(schema, { io: 'input' })),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Needed for rows: the same again counts once.',
    }),
    ...fields,
  );
}

const ofLines = (isNeeded: boolean) => `For application/x-ndjson${isNeeded ? ', where it is needed' : ''}.`;
