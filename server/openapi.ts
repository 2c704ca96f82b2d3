import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The contract of the HTTP interface, made from the routes and their zod schemas. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Sillage')
    .setDescription(
      'Activity logs in, figures a donor can check out. Errors are RFC 9457 problem details with a stable `code`.',
    )
    .setVersion('1')
    .addCookieAuth('sillage_session')
    .build();
  return SwaggerModule.createDocument(app, about);
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
