import { Body, Controller, Delete, Get, Param, Post, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { languageOf } from '../../shared/language.js';
import {
  type Abilities,
  abilitiesSchema,
  type SayLanguage,
  sayLanguageSchema,
  type SaySkill,
  saySkillSchema,
  type SayTraining,
  sayTrainingSchema,
  type SkillChoices,
  skillChoicesSchema,
} from './abilities.schemas.js';
import { OwnAbilities } from './own-abilities.js';

@Controller('api/me/abilities')
export class AbilitiesController {
  constructor(private readonly abilities: OwnAbilities) {}

  /** Skills, trainings and languages of the caller, and where each stands. */
  @Get()
  @Allow('own-activity.read')
  @Returns(abilitiesSchema)
  read(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<Abilities> {
    return this.abilities.read(caller, languageOf(request));
  }

  @Get('choices')
  @Allow('own-activity.read')
  @Returns(skillChoicesSchema)
  choices(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<SkillChoices> {
    return this.abilities.choices(caller, languageOf(request));
  }

  /** Says a skill, or its level anew. */
  @Put('skills')
  @Allow('own-abilities.write')
  @Returns(abilitiesSchema)
  saySkill(
    @CurrentCaller() caller: Caller,
    @Body({ schema: saySkillSchema }) said: SaySkill,
    @Req() request: FastifyRequest,
  ): Promise<Abilities> {
    return this.abilities.saySkill(caller, said, languageOf(request));
  }

  @Delete('skills/:id')
  @Allow('own-abilities.write')
  @Returns(abilitiesSchema)
  forgetSkill(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Req() request: FastifyRequest,
  ): Promise<Abilities> {
    return this.abilities.forgetSkill(caller, id, languageOf(request));
  }

  /** Says a language, or its level anew. */
  @Put('languages')
  @Allow('own-abilities.write')
  @Returns(abilitiesSchema)
  sayLanguage(
    @CurrentCaller() caller: Caller,
    @Body({ schema: sayLanguageSchema }) said: SayLanguage,
    @Req() request: FastifyRequest,
  ): Promise<Abilities> {
    return this.abilities.sayLanguage(caller, said, languageOf(request));
  }

  @Delete('languages/:id')
  @Allow('own-abilities.write')
  @Returns(abilitiesSchema)
  forgetLanguage(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Req() request: FastifyRequest,
  ): Promise<Abilities> {
    return this.abilities.forgetLanguage(caller, id, languageOf(request));
  }

  /** The same training twice is said once. */
  @Post('trainings')
  @Allow('own-abilities.write')
  @Returns(abilitiesSchema, 201)
  sayTraining(
    @CurrentCaller() caller: Caller,
    @Body({ schema: sayTrainingSchema }) said: SayTraining,
    @Req() request: FastifyRequest,
  ): Promise<Abilities> {
    return this.abilities.sayTraining(caller, said, languageOf(request));
  }

  @Put('trainings/:id')
  @Allow('own-abilities.write')
  @Returns(abilitiesSchema)
  correctTraining(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: sayTrainingSchema }) said: SayTraining,
    @Req() request: FastifyRequest,
  ): Promise<Abilities> {
    return this.abilities.correctTraining(caller, id, said, languageOf(request));
  }

  @Delete('trainings/:id')
  @Allow('own-abilities.write')
  @Returns(abilitiesSchema)
  forgetTraining(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Req() request: FastifyRequest,
  ): Promise<Abilities> {
    return this.abilities.forgetTraining(caller, id, languageOf(request));
  }
}
