import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns } from '../shared/described.js';
import {
  savedMappingSchema,
  savedMappingsSchema,
  type SavedMappingView,
  type SaveMapping,
  saveMappingSchema,
} from './mapping.schemas.js';
import { SavedMappings } from './saved-mappings.js';

@Controller('api/sources/:source/mappings')
export class SavedMappingsController {
  constructor(private readonly saved: SavedMappings) {}

  @Get()
  @Allow('imports.read')
  @Returns(savedMappingsSchema)
  list(@CurrentCaller() caller: Caller, @Param('source') source: string): Promise<SavedMappingView[]> {
    return this.saved.list(caller, source);
  }

  @Get(':name')
  @Allow('imports.read')
  @Returns(savedMappingSchema)
  one(
    @CurrentCaller() caller: Caller,
    @Param('source') source: string,
    @Param('name') name: string,
  ): Promise<SavedMappingView> {
    return this.saved.one(caller, source, name);
  }

  /** Keeps how the files of a source are read; a mapping that changed is a new version. */
  @Put(':name')
  @Allow('imports.write')
  @Returns(savedMappingSchema)
  save(
    @CurrentCaller() caller: Caller,
    @Param('source') source: string,
    @Param('name') name: string,
    @Body({ schema: saveMappingSchema }) body: SaveMapping,
  ): Promise<SavedMappingView> {
    return this.saved.save(caller, source, name, body);
  }

  @Delete(':name')
  @HttpCode(204)
  @Allow('imports.write')
  remove(@CurrentCaller() caller: Caller, @Param('source') source: string, @Param('name') name: string): Promise<void> {
    return this.saved.remove(caller, source, name);
  }
}
