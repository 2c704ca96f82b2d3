import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Clock } from '../../shared/clock.js';
import { Returns, ReturnsFile } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { languageOf } from '../../shared/language.js';
import { calendarFile } from './calendar-file.js';
import { OwnTimesList } from './own-times.js';
import { OwnWithdrawal } from './own-withdrawal.js';
import { Reminders } from './reminders.js';
import { type OwnTimes, ownTimesSchema, type ReminderAsked, reminderSchema } from './times.schemas.js';

@Controller('api/me/times')
export class TimesController {
  constructor(
    private readonly times: OwnTimesList,
    private readonly withdrawal: OwnWithdrawal,
    private readonly reminders: Reminders,
    private readonly clock: Clock,
  ) {}

  /** When the caller is expected. */
  @Get()
  @Allow('own-times.read')
  @Returns(ownTimesSchema)
  read(@CurrentCaller() caller: Caller): Promise<OwnTimes> {
    return this.times.of(caller);
  }

  /** The same for a calendar, without those the caller cannot come to. */
  @Get('calendar.ics')
  @Allow('own-times.read')
  @ReturnsFile('text/calendar')
  async calendar(@CurrentCaller() caller: Caller): Promise<StreamableFile> {
    const places = await this.times.places(caller);
    const agreed = places.filter(({ assignment, slot }) => assignment.state === 'agreed' && !slot.cancelledAt);
    const disposition = 'attachment; filename="sillage.ics"';
    const file = Buffer.from(calendarFile(agreed, this.clock.now()));
    return new StreamableFile(file, { type: 'text/calendar; charset=utf-8', disposition });
  }

  /** Asks for a mail the day before, or for none. */
  @Put('reminder')
  @Allow('own-times.write')
  @Returns(ownTimesSchema)
  async remind(
    @CurrentCaller() caller: Caller,
    @Body({ schema: reminderSchema }) { wanted }: ReminderAsked,
    @Req() request: FastifyRequest,
  ): Promise<OwnTimes> {
    await this.reminders.ask(caller, wanted, languageOf(request));
    return this.times.of(caller);
  }

  /** « I cannot come » : whoever answers for the mission knows at once. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('own-times.write')
  @Returns(ownTimesSchema)
  async withdraw(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string): Promise<OwnTimes> {
    await this.withdrawal.say(caller, id);
    return this.times.of(caller);
  }
}
