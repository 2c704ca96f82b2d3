import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Returns } from '../shared/described.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { Allow } from './allow.js';
import { type Caller, CurrentCaller } from './caller.js';
import { SourceKeys } from './source-keys.js';
import {
  type MadeSourceKey,
  madeSourceKeySchema,
  type NewSourceKey,
  newSourceKeySchema,
  sourceKeySchema,
  sourceKeysSchema,
  type SourceKeyView,
} from './source-keys.schemas.js';

@Controller('api/sources/:source/keys')
export class SourceKeysController {
  constructor(private readonly keys: SourceKeys) {}

  @Get()
  @Allow('source-keys.write')
  @Returns(sourceKeysSchema)
  async list(@CurrentCaller() caller: Caller, @Param('source') source: string): Promise<{ keys: SourceKeyView[] }> {
    return { keys: await this.keys.list(caller, source) };
  }

  /** The key is in this answer and nowhere else, ever. */
  @Post()
  @Allow('source-keys.write')
  @Returns(madeSourceKeySchema, 201)
  make(
    @CurrentCaller() caller: Caller,
    @Param('source') source: string,
    @Body({ schema: newSourceKeySchema }) { label }: NewSourceKey,
  ): Promise<MadeSourceKey> {
    return this.keys.make(caller, source, label);
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Allow('source-keys.write')
  @Returns(sourceKeySchema)
  revoke(
    @CurrentCaller() caller: Caller,
    @Param('source') source: string,
    @Param('id', idOrNothing) id: string,
  ): Promise<SourceKeyView> {
    return this.keys.revoke(caller, source, id);
  }
}
