import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { readFileSync } from 'node:fs';
import { describeApi } from '../../server/openapi.js';
import { startApplication, type TestApplication } from '../support/application.js';

let application: TestApplication;
let document: OpenAPIObject;
beforeAll(async () => {
  application = await startApplication();
  document = JSON.parse(JSON.stringify(describeApi(application.app))) as OpenAPIObject;
});
afterAll(() => application.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path}`,
      operation: operation as { responses: Record<string, { content?: object }>; description?: string },
    })),
  );

describe('The description of the HTTP interface', () => {
  it('is the one that was committed (npm run openapi makes it again)', () => {
    expect(document).toEqual(JSON.parse(readFileSync('docs/openapi.json', 'utf8')));
  });

  it('is what the server gives to whoever asks', async () => {
    expect(await (await fetch(`${application.url}/api/openapi.json`)).json()).toEqual(document);
  });

  it('gives the shape of every answer that has a body, and of every refusal', () => {
    expect(operations().length).toBeGreaterThan(20);
    const silent = operations().filter(({ operation: { responses } }) =>
      Object.entries(responses).some(([status, { content }]) => status !== '204' && content === undefined),
    );
    expect(silent.map(({ route }) => route)).toEqual([]);
    expect(operations().filter(({ operation }) => !('default' in operation.responses))).toEqual([]);
  });

  it('says of each route whom it is open to', () => {
    expect(operations().filter(({ operation }) => !/Open to: \S/.test(operation.description ?? ''))).toEqual([]);
  });
});
