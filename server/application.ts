import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import { compressAnswers } from './compressed-answers.js';
import { leaveRowsUnread } from './ingest/unread-rows.js';
import { serveOpenApi } from './openapi.js';
import { AppError } from './shared/app-error.js';
import type { Clock } from './shared/clock.js';
import type { Config } from './shared/config.js';
import { ProblemFilter, sendProblem } from './shared/problem.filter.js';
import { StderrLogger } from './shared/stderr-logger.js';
import { keepAnswersPrivate, servePages, setPageHeaders } from './web-pages.js';

const MIB = 1024 * 1024;

/** A JSON body: what takes longer to read would keep everybody waiting. Files come as forms. */
const LARGEST_BODY = MIB / 4;

/** Half an hour, ms: a large upload over a poor line. */
const SLOWEST_REQUEST = 30 * 60_000;

/** Largest upload: 1 GiB (activity log, section 10). */
const LARGEST_UPLOAD = 1024 * MIB;

/** The whole application, ready to listen. The caller owns the data folder. */
export async function createApplication(config: Config, clock?: Clock): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    requestTimeout: SLOWEST_REQUEST,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(error, request, reply);
    },
  });
  const fastify: FastifyInstance = adapter.getInstance();
  await fastify.register(cookie);
  await fastify.register(multipart, {
    limits: { files: 1, fields: 20, parts: 21, fieldSize: 64 * 1024, fileSize: LARGEST_UPLOAD, headerPairs: 100 },
  });
  leaveRowsUnread(fastify);
  await setPageHeaders(fastify, config);
  keepAnswersPrivate(fastify);
  compressAnswers(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, clock), adapter, {
    logger: new StderrLogger(config.logLevel),
    abortOnError: false,
  });
  app.useGlobalPipes(new StandardSchemaValidationPipe({ exceptionFactory: faultsOf }));
  app.useGlobalFilters(new ProblemFilter());
  serveOpenApi(app);
  await servePages(app);
  await app.init();
  await adapter.getInstance().ready();
  return app;
}

function faultsOf(issues: readonly { message: string; path?: readonly unknown[] | undefined }[]): AppError {
  const fields = [...new Set(issues.map((issue) => pathOf(issue.path) || '?'))].join(', ');
  const faults = issues.map((issue) => [pathOf(issue.path), issue.message].filter(Boolean).join(': '));
  return new AppError('invalid-request', { faults: fields }, { faults });
}

function pathOf(path: readonly unknown[] | undefined): string {
  return (path ?? [])
    .map((part) => String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part))
    .join('.');
}
