import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '../auth/allow.js';
import { type Caller, CurrentCaller } from '../auth/caller.js';
import { Returns } from '../shared/described.js';
import { idOrNothing } from '../shared/id-or-nothing.js';
import { Annotations } from './annotations.js';
import {
  type AnnotationsQuery,
  annotationsQuerySchema,
  annotationsSchema,
  type NewAnnotation,
  newAnnotationSchema,
  writtenAnnotationSchema,
} from './annotations.schemas.js';

@Controller('api/annotations')
export class AnnotationsController {
  constructor(private readonly annotations: Annotations) {}

  /** What people say of days of the period, for every figure or for one. */
  @Get()
  @Allow('annotations.read')
  @Returns(annotationsSchema)
  list(@CurrentCaller() caller: Caller, @Query({ schema: annotationsQuerySchema }) query: AnnotationsQuery) {
    return this.annotations.list(caller, query);
  }

  @Post()
  @Allow('annotations.write')
  @Returns(writtenAnnotationSchema, 201)
  write(@CurrentCaller() caller: Caller, @Body({ schema: newAnnotationSchema }) wanted: NewAnnotation) {
    return this.annotations.write(caller, wanted);
  }

  @Put(':id')
  @Allow('annotations.write')
  @Returns(writtenAnnotationSchema)
  correct(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: newAnnotationSchema }) wanted: NewAnnotation,
  ) {
    return this.annotations.correct(caller, id, wanted);
  }

  @Delete(':id')
  @Allow('annotations.write')
  @Returns(writtenAnnotationSchema)
  remove(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string) {
    return this.annotations.remove(caller, id);
  }
}
