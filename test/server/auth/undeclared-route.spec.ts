import { expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Allow } from '../../../server/auth/allow.js';
import { RouteTable } from '../../../server/auth/route-table.js';

@Controller('api/secret')
class Secret {
  @Get()
  @Allow('signed-in')
  read(): string {
    return 'declared';
  }

  @Get('more')
  forgotten(): string {
    return 'nobody said who may read this';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [Secret], providers: [RouteTable] })
class Careless {}

it('a server does not start while nobody said who may call one of its routes, and names it', async () => {
  const app = await NestFactory.create(Careless, new FastifyAdapter(), { logger: false, abortOnError: false });
  await expect(app.init()).rejects.toThrow('Routes without @Allow: Secret.forgotten');
  await app.close();
});
